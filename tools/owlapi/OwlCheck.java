import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.OWLOntologyDocumentSource;
import org.semanticweb.owlapi.io.RDFParserMetaData;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.*;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/**
 * Opens Turtle files with the OWL API, the library under Protégé, and says on stdout, one JSON object a file, what it
 * found: the format it detected, the axioms of each type, triples it could not place, violations of OWL 2 DL, and the
 * axioms that a save and a second reading lose.
 *
 * <pre>OwlCheck [--catalog catalog-v001.xml] [--with FILE]... [--reason] [--tree] [--describe IRI]... FILE...</pre>
 *
 * --with     is read in front of each FILE, as one document: the ontology, for a file that imports nothing
 * --reason   asks HermiT whether it is consistent, which classes can have no members, and who is a member by inference
 * --tree     adds the class tree, --describe what is said of an individual: what Protégé's tabs show
 */
public class OwlCheck {
  private final List<Path> context = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<IRI> described = new ArrayList<>();
  private final Map<IRI, IRI> catalog = new LinkedHashMap<>();
  private boolean reason = false;
  private boolean tree = false;

  public static void main(String[] arguments) throws Exception {
    OwlCheck check = new OwlCheck(arguments);
    for (Path file : check.files) {
      System.out.println(json(check.open(file)));
    }
  }

  private OwlCheck(String[] arguments) throws Exception {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--catalog" -> readCatalog(Path.of(arguments[++i]));
        case "--with" -> context.add(Path.of(arguments[++i]));
        case "--describe" -> described.add(IRI.create(arguments[++i]));
        case "--reason" -> reason = true;
        case "--tree" -> tree = true;
        default -> files.add(Path.of(arguments[i]));
      }
    }
  }

  /** Reads where imported ontologies lie. Protégé does this too; the OWL API alone does not. */
  private void readCatalog(Path path) throws Exception {
    var entries = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile()).getElementsByTagName("uri");
    for (int i = 0; i < entries.getLength(); i++) {
      var names = entries.item(i).getAttributes();
      File file = path.toAbsolutePath().getParent().resolve(names.getNamedItem("uri").getNodeValue()).toFile();
      catalog.put(IRI.create(names.getNamedItem("name").getNodeValue()), IRI.create(file));
    }
  }

  // ---------------------------------------------------------------- one file

  private Map<String, Object> open(Path file) throws Exception {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("file", file.toString());
    long start = System.nanoTime();
    try {
      describe(document(file), report);
    } catch (OWLOntologyCreationException | OWLRuntimeException error) {
      report.put("error", error.getClass().getSimpleName() + ": " + String.valueOf(error.getMessage()).lines().findFirst().orElse(""));
    }
    report.put("seconds", (System.nanoTime() - start) / 1e9);
    return report;
  }

  private void describe(byte[] document, Map<String, Object> report) throws Exception {
    Set<String> missing = new HashSet<>();
    OWLOntology ontology = read(document, null, missing);
    report.put("iri", ontology.getOntologyID().getOntologyIRI().map(IRI::toString).orElse(null));
    report.put("version", ontology.getOntologyID().getVersionIRI().map(IRI::toString).orElse(null));
    report.put("missing_imports", missing);
    report.put("format", ontology.getFormat().getClass().getSimpleName().replace("DocumentFormat", ""));
    if (ontology.getFormat().getOntologyLoaderMetaData().orElse(null) instanceof RDFParserMetaData parsed) {
      report.put("triples", parsed.getTripleCount());
      report.put("unparsed", parsed.getUnparsedTriples().map(Object::toString).collect(Collectors.toList()));
    }
    report.put("violations", new OWL2DLProfile().checkOntology(ontology).getViolations().stream()
        .map(violation -> violation.getClass().getSimpleName() + ": " + violation).collect(Collectors.toList()));
    report.put("signature", signature(ontology));
    report.put("axioms", axioms(ontology));
    report.put("lost_turtle", lost(ontology, new TurtleDocumentFormat()));
    report.put("lost_rdfxml", lost(ontology, new RDFXMLDocumentFormat()));
    if (tree) report.put("tree", tree(ontology));
    if (!described.isEmpty()) report.put("individuals", individuals(ontology));
    if (reason) report.put("reasoner", reason(ontology));
  }

  /** Gives the bytes of a file behind those of its context. Prefixes may be declared again in Turtle. */
  private byte[] document(Path file) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (Path path : context) {
      whole.write(Files.readAllBytes(path));
      whole.write('\n');
    }
    whole.write(Files.readAllBytes(file));
    return whole.toByteArray();
  }

  /** Reads a document; no format: the OWL API finds out by itself, as it does for Protégé. */
  private OWLOntology read(byte[] document, OWLDocumentFormat format, Set<String> missing) throws OWLOntologyCreationException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    catalog.forEach((name, place) -> manager.getIRIMappers().add(new SimpleIRIMapper(name, place)));
    manager.addMissingImportListener(event -> missing.add(event.getImportedOntologyURI().toString()));
    OWLOntologyLoaderConfiguration settings = new OWLOntologyLoaderConfiguration()
        .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.SILENT)
        .setReportStackTraces(false);
    OWLOntologyDocumentSource source = new StreamDocumentSource(
        new ByteArrayInputStream(document), IRI.create("urn:kg:document.ttl"), format, null);
    return manager.loadOntologyFromOntologyDocument(source, settings);
  }

  // ---------------------------------------------------------------- what is in it

  private static Map<String, Object> signature(OWLOntology ontology) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("classes", ontology.classesInSignature().count());
    counts.put("object_properties", ontology.objectPropertiesInSignature().count());
    counts.put("data_properties", ontology.dataPropertiesInSignature().count());
    counts.put("annotation_properties", ontology.annotationPropertiesInSignature().count());
    counts.put("individuals", ontology.individualsInSignature().count());
    counts.put("anonymous_individuals", ontology.anonymousIndividuals().count());
    return counts;
  }

  private static Map<String, Object> axioms(OWLOntology ontology) {
    return ontology.axioms().collect(Collectors.groupingBy(
        axiom -> axiom instanceof OWLDeclarationAxiom declaration
            ? "Declaration" + declaration.getEntity().getEntityType().getName()
            : axiom.getAxiomType().getName(),
        TreeMap::new, Collectors.collectingAndThen(Collectors.counting(), count -> (Object) count)));
  }

  /** Saves, reads again, and gives the axioms and the header's annotations that are gone, or that were never there. */
  private List<String> lost(OWLOntology before, OWLDocumentFormat format) throws Exception {
    if (format.isPrefixOWLDocumentFormat() && before.getFormat().isPrefixOWLDocumentFormat()) {
      format.asPrefixOWLDocumentFormat().copyPrefixesFrom(before.getFormat().asPrefixOWLDocumentFormat());
    }
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    before.getOWLOntologyManager().saveOntology(before, format, saved);
    OWLOntology after = read(saved.toByteArray(), format, new HashSet<>());
    Set<Object> first = Stream.concat(before.axioms(), before.annotations()).collect(Collectors.toSet());
    Set<Object> second = Stream.concat(after.axioms(), after.annotations()).collect(Collectors.toSet());
    return Stream.concat(
        first.stream().filter(axiom -> !second.contains(axiom)).map(axiom -> "lost " + axiom),
        second.stream().filter(axiom -> !first.contains(axiom) && !isDeclaration(axiom)).map(axiom -> "new " + axiom))
        .sorted().collect(Collectors.toList());
  }

  /** Tells what a save adds by itself: the OWL API declares every individual. */
  private static boolean isDeclaration(Object axiom) {
    return axiom instanceof OWLDeclarationAxiom declaration && declaration.getEntity().isOWLNamedIndividual();
  }

  private static List<List<String>> tree(OWLOntology ontology) {
    return ontology.axioms(AxiomType.SUBCLASS_OF, Imports.INCLUDED)
        .filter(axiom -> axiom.getSubClass().isNamed() && axiom.getSuperClass().isNamed())
        .map(axiom -> List.of(axiom.getSubClass().asOWLClass().toStringID(), axiom.getSuperClass().asOWLClass().toStringID()))
        .sorted((one, other) -> one.toString().compareTo(other.toString())).collect(Collectors.toList());
  }

  /** Gives the types, property values and annotations of each individual asked for. */
  private Map<String, Object> individuals(OWLOntology ontology) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (IRI iri : described) {
      OWLNamedIndividual individual = ontology.getOWLOntologyManager().getOWLDataFactory().getOWLNamedIndividual(iri);
      found.put(iri.toString(), Stream.concat(
          ontology.axioms(individual, Imports.INCLUDED), ontology.annotationAssertionAxioms(iri, Imports.INCLUDED))
          .sorted().map(OwlCheck::statement).filter(statement -> !statement.isEmpty()).collect(Collectors.toList()));
    }
    return found;
  }

  private static List<String> statement(OWLAxiom axiom) {
    if (axiom instanceof OWLClassAssertionAxiom type) {
      return List.of("type", "", type.getClassExpression().toString());
    }
    if (axiom instanceof OWLPropertyAssertionAxiom<?, ?> value) {
      String kind = axiom instanceof OWLObjectPropertyAssertionAxiom ? "object" : "data";
      return List.of(kind, value.getProperty().toString(), value.getObject().toString());
    }
    if (axiom instanceof OWLAnnotationAssertionAxiom note) {
      return List.of("annotation", note.getProperty().toString(), note.getValue().toString());
    }
    return List.of();
  }

  // ---------------------------------------------------------------- HermiT

  private static Map<String, Object> reason(OWLOntology ontology) {
    Map<String, Object> report = new LinkedHashMap<>();
    long start = System.nanoTime();
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
    report.put("name", "HermiT " + reasoner.getReasonerVersion().getMajor() + "." + reasoner.getReasonerVersion().getMinor());
    report.put("consistent", reasoner.isConsistent());
    if (reasoner.isConsistent()) {
      report.put("unsatisfiable", reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom().stream().map(OWLClass::toStringID).sorted().collect(Collectors.toList()));
      report.put("members", members(ontology, reasoner));
    }
    report.put("seconds", (System.nanoTime() - start) / 1e9);
    return report;
  }

  /** Gives the members of each defined class that nobody stated. */
  private static Map<String, Object> members(OWLOntology ontology, OWLReasoner reasoner) {
    Map<String, Object> found = new TreeMap<>();
    ontology.axioms(AxiomType.EQUIVALENT_CLASSES, Imports.INCLUDED).flatMap(OWLEquivalentClassesAxiom::namedClasses).forEach(defined -> {
      Set<OWLIndividual> stated = ontology.classAssertionAxioms(defined).map(OWLClassAssertionAxiom::getIndividual).collect(Collectors.toSet());
      found.put(defined.toStringID(), reasoner.instances(defined).filter(one -> !stated.contains(one))
          .map(OWLNamedIndividual::toStringID).sorted().collect(Collectors.toList()));
    });
    return found;
  }

  // ---------------------------------------------------------------- JSON

  private static String json(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) return String.valueOf(value);
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(entry -> json(entry.getKey()) + ": " + json(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(OwlCheck::json).collect(Collectors.joining(", ", "[", "]"));
    }
    StringBuilder text = new StringBuilder("\"");
    for (char c : value.toString().toCharArray()) {
      text.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return text.append('"').toString();
  }
}
