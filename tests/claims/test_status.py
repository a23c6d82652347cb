"""Whether an event happened: invented sentences for every cue of tense, mood, negation, hedging and report.

The word whose status is asked for stands between asterisks.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.claims import status
from kg.claims.status.composition import compose, negate
from kg.model import Certainty, Status
from tests.claims.speech import note, status_of, words

OCCURRED = [
    "He *arrived* in Rome for talks with Meloni.",
    "According to TASS, he was *greeted* at the station by the mayor.",
    "Lula thanked Xi for the *visit*.",
    "The leaders did not only *meet* but also signed a pact.",
    "Ahead of the summit, she *met* the king.",
    "USSR was the first to *establish* diplomatic ties.",
    "The president has *arrived* in Lima.",
    "The delegation was *touring* the plant.",
    "He went to *view* the aircraft plants right away.",
    "Following the July *visit* of the delegation, ties improved.",
    "The planned *visit* took place in May.",
    "The minister said that she had *met* the king.",
    "The government welcomed the *visit*.",
    "The ambassador visited Rome and *met* the pope.",
    "The train *went* via Lima but did not arrive in Cusco.",
    "The ministers held *talks* in Rabat on Friday.",
    "President Adeyemi has *left* for Nairobi.",
    "The two foreign ministers had *met* twice before.",
    "The king was *received* by the governor at the airport.",
    "The spokesman announced that the emir had *arrived* in Delhi.",
    "The ambassador managed to *meet* the prisoners.",
    "The mayor came to *greet* the guests.",
    "The king was the first to *recognize* the republic.",
    "The premier did not fail to *attend* the funeral.",
    "The envoy not only *met* the king but also toured the port.",
    "After *meeting* the king, the envoy flew home.",
    "During the *visit*, the two signed an accord.",
    "The president thanked the emir for *inviting* him.",
    "While *visiting* Tbilisi, the premier opened a school.",
    "The *reception* was hosted by the mayor.",
    "After the *talks*, the ministers gave a press conference.",
    "The minister confirmed that the leaders had *met*.",
    "The *visit* began on Monday.",
    "The king *visited* Rome in May and will visit Lisbon in June.",
    "The minister who *visited* Rome will resign.",
    "He said the minister who *visited* Rome would resign.",
    "The accord was *signed* in Vienna last month.",
    "The envoys *met* on Monday, the ministry said.",
    "Lisbon said it had *invited* the president to visit.",
    "The *visit*, which was postponed twice, began on Tuesday.",
    "The delegation, *led* by the minister, arrived in Lomé.",
    "The minister *headed* a delegation to Lomé.",
    "Kenya's president is the latest leader to *visit* Beijing.",
    "The president became the first leader to *visit* the island.",
    "A spokesman confirmed that the *talks* had taken place.",
    "She insisted that the *meeting* had taken place.",
    "The *summit* ended without agreement.",
    "The emir was on a *visit* to Paris.",
    "Two days of *talks* began in Paris.",
    "The parties resumed *talks* on Friday.",
    "The *talks* collapsed on Friday.",
    "The ambassador was summoned after the minister *visited* the shrine.",
    "The minister apologised for *visiting* the shrine.",
    "He criticised the minister for *meeting* the rebels.",
    "Having *met* the king, the envoy flew home.",
    "The ministers met before *flying* to Rome.",
    "The programme included a *tour* of the plant.",
    "The president left for Lagos, where he *attended* a summit.",
    "State television showed the leader *touring* a factory.",
    "The leader was seen *arriving* at the station.",
    "Footage showed the convoy *leaving* the palace.",
    "Critics described the *visit* as a failure.",
    "The queen's *visit* was overshadowed by protests.",
    "The palace confirmed that the king was *visiting* Oman.",
    "The president was briefed on the *talks*.",
    "The two countries *resumed* diplomatic relations last year.",
    "It was not the first time the two had *met*.",
    "It is the first time the two have *met*.",
    "This was the first *visit* by a Korean leader.",
    "The delegation includes the ministers who *attended* the summit.",
    "The delegation will include the ministers who *attended* the summit.",
    "The two presidents *spoke* by phone on Sunday.",
    "The premier congratulated the king on his *visit*.",
    "The king was *received*, as planned, by the premier.",
    "The *visit* went ahead despite the storm.",
    "The *visit* went ahead as planned.",
    "Only two ministers *attended* the funeral.",
    "Not all ministers *attended* the funeral.",
    "The king *came* although he had not been invited.",
    "The *talks*, originally scheduled for May, took place in June.",
    "Originally planned as a state visit, the *trip* was downgraded.",
    "Lavrov's *trip* to the region comes as tensions rise.",
    "Rubio *arrives* in Brussels for talks.",
    "King *visits* Malta.",
    "The vice president concluded a three-day *visit* to Fiji.",
    "The vice president wrapped up a three-day *visit* to Fiji.",
    "The *talks* focused on trade.",
    "The *visit* is aimed at boosting trade.",
    "He was seen *attending* the dinner.",
    "He was photographed *leaving* the dinner.",
    "He admitted *attending* the dinner.",
    "He admitted that he had *attended* the dinner.",
    "He remembered *meeting* the spy.",
    "He began *meeting* ministers on Monday.",
    "He continued to *meet* ministers.",
    "On a *visit* to Tokyo, the president called for calm.",
    "Before his *visit* to Tokyo, the president called for calm.",
    "Since the *visit*, relations have improved.",
    "That the summit *took* place is a miracle.",
    "The *summit*, the first since 2010, took place in Accra.",
    "It was at the summit that they *met*.",
    "The proposed *meeting* was held in May.",
    "The much-delayed *meeting* was finally held in May.",
    "The *invitation* was accepted.",
    "The king accepted the *invitation* to visit Oslo.",
    "The king declined an *invitation* to visit Oslo.",
    "The *offer* was turned down.",
    "The king will accept the *invitation*.",
    "The emir expressed his joy at *returning* to Oslo.",
    "The minister voiced regret at *leaving* Lima.",
    "The president *landed* in Baku.",
    "Ministers from six states gathered in Baku for a *summit*.",
    "The delegation was *headed* by the interior minister.",
    "A delegation *headed* by the interior minister arrived on Friday.",
    "The emperor *received* the credentials of five ambassadors.",
    "The two sides *exchanged* letters.",
    "The minister was dismissed for *meeting* the rebels.",
    "The army held a joint *exercise* with Chad in July.",
    "The army began a joint *exercise* with Chad.",
    "The governor *escorted* the guests to the station.",
    "*Accompanied* by the governor, the guests toured the port.",
    "He praised the role of the mission, which *visited* twelve states.",
    "The envoy's *departure* went unnoticed.",
    "The king *appointed* a new envoy.",
    "After the *talks*, no statement was issued.",
    "The ministers did not shake hands at the *summit*.",
]

ONGOING = [
    "The delegation is *touring* the plant.",
    "The *visit* is still ongoing.",
    "Delegates are *arriving* in Dakar.",
    "*Talks* are under way in Muscat.",
    "The premier is currently *visiting* Tirana.",
    "The two sides are in *talks* to hold a summit.",
    "The emir is on a *visit* to Paris.",
    "The two are holding *talks* in Paris.",
    "The president, who is *touring* Asia, called for calm.",
    "The foreign secretary is *flying* to Kathmandu.",
    "Ministers from six states are gathering in Baku for a *summit*.",
    "The joint *exercise* with Chad is under way.",
]

PLANNED = [
    "The *talks* will take place in Geneva.",
    "They are to *meet* in Oslo.",
    "Minister Ana Ruiz is going to *visit* Lima.",
    "It was announced that Ruiz will *travel* to Lima.",
    "He arrived in Rome for *talks* with Meloni.",
    "The president is due to *meet* the king.",
    "Ahead of the *summit*, she met the king.",
    "The minister travelled to Beijing to *meet* with Xi.",
    "The confirmed *visit* of the minister will take place in June.",
    "The planned *visit* was discussed.",
    "His upcoming *trip* to Oslo was discussed.",
    "Lavrov told reporters that the presidents will *meet* in Baku.",
    "She will visit Rome, meet the pope and *tour* the museum.",
    "She will visit Rome, *meet* the pope and tour the museum.",
    "The envoy is *travelling* to Quito tomorrow.",
    "The secretary *flies* to Amman next week.",
    "The *summit* shall open on Monday.",
    "She'll *meet* the chancellor on Friday.",
    "The *conference* is slated for October.",
    "The chancellor is set to *visit* Astana in June.",
    "Officials plan to *sign* the treaty in Geneva.",
    "The foreign minister intends to *travel* to Bamako.",
    "Both sides agreed to hold a new *round* of talks.",
    "Both sides agreed to hold a new round of *talks*.",
    "The palace announced a *visit* by the emir.",
    "The spokesman announced that the emir would *visit* Delhi.",
    "The two leaders are about to *sign* the accord.",
    "A *summit* scheduled for Tuesday will go ahead.",
    "The president was supposed to *attend* the parade.",
    "The prime minister was going to *visit* Kabul.",
    "The *visit* may be cancelled.",
    "The chancellery denied that the *visit* had been cancelled.",
    "The *visit* will begin on Monday.",
    "The king visited Rome in May and will *visit* Lisbon in June.",
    "The emir arrived in Ankara to *sign* a deal.",
    "The chancellor is in Delhi for *talks* with Modi.",
    "A ceremony to be *held* in June will honour the dead.",
    "The president reaffirmed that he would *attend*.",
    "The chancellor's *visit* to Ankara has been confirmed for June.",
    "The king had been due to *open* the conference.",
    "Both leaders are scheduled to *deliver* speeches.",
    "The *signing* of the accord is planned for Thursday.",
    "The envoys will *meet* on Monday, the ministry said.",
    "The president agreed to *meet* the pope.",
    "The postponed *visit* will now take place in May.",
    "The delegation, *led* by the minister, will arrive in Lomé.",
    "*Negotiations* are to resume next week.",
    "His *visit* had been planned for months.",
    "The ministers will meet before *flying* to Rome.",
    "A *meeting* with the king is on the agenda.",
    "The president left for Lagos, where he will *attend* a summit.",
    "The spokesman said the *visit* had been agreed but not scheduled.",
    "The Danish premier flew to Nuuk to *discuss* a joint exercise.",
    "The ambassador was recalled ahead of the president's *visit*.",
    "The queen's *visit* will be overshadowed by protests.",
    "Protesters demanded that the *visit* be cancelled.",
    "He was to *arrive* on Tuesday, but his flight was delayed.",
    "She was supposed to *meet* the envoy but did not show up.",
    "The palace confirmed the *visit*.",
    "The rebels agreed to *talks*.",
    "Efforts to arrange a *meeting* have failed.",
    "Efforts are under way to arrange a *meeting*.",
    "This will be the first *visit* by a Korean leader.",
    "The premier welcomed the king's decision to *visit*.",
    "The king is due to be *received* by the premier.",
    "The king was due to be *received* by the premier.",
    "The king may have to postpone his *visit*.",
    "The *talks*, originally scheduled for May, will take place in June.",
    "Lavrov's trip to the region comes ahead of a *summit*.",
    "Rubio *heads* to Brussels next week.",
    "Rubio to *visit* Brussels next week.",
    "The prime minister's upcoming *visit* was announced on Friday.",
    "The vice president kicks off a *visit* to Fiji tomorrow.",
    "The *talks* will focus on trade.",
    "The treaty was due to be *signed* in May but was not.",
    "The treaty will be *signed* once parliament agrees.",
    "She may decide to *attend* the dinner.",
    "She has decided to *attend* the dinner.",
    "He was due to begin a *tour* of Asia.",
    "The president, who will *tour* Asia in May, called for calm.",
    "During a *visit* to Tokyo next week, the president will call for calm.",
    "Until the *summit*, nothing will change.",
    "It is at the summit that they will *meet*.",
    "Where they will *meet* is unknown.",
    "The *meeting* would be held in May, she said.",
    "He said the *meeting* would be held in May.",
    "Sweden's king to *host* emir.",
    "The foreign secretary is flying to Kathmandu on Monday to *meet* his counterpart.",
    "The president landed in Baku ahead of trilateral *talks*.",
    "Ministers from six states will gather in Baku for a *summit*.",
    "The pact, to be *signed* next year, was drafted in secret.",
    "The army plans a joint *exercise* with Chad in July.",
    "The governor was to *escort* the guests to the station.",
    "*Accompanied* by the governor, the guests will tour the port.",
    "According to the schedule, the guests will *tour* the port.",
    "According to the schedule, the guests *tour* the port tomorrow.",
    "The envoy's *appointment* was confirmed by the senate.",
    "The king is to *appoint* a new envoy.",
    "During the *visit*, nobody will speak to the press.",
]

EXPECTED = [
    "Preparations for a second *summit* continue.",
    "The train raised the possibility that the *meeting* might take place in Khasan.",
    "A long-awaited *meeting* is likely to be held in Lima.",
    "It is possible that the envoy will *meet* the king.",
    "They may *meet* in Vienna.",
    "They could *meet* next month.",
    "The chancellor is expected to *visit* Ankara.",
    "The possible *visit* drew attention.",
    "Warsaw did not rule out a *meeting*.",
    "Before the visit is over and Kim *returns* to Pyongyang, we will write more.",
    "He flew to Cairo in preparation for the *summit*.",
    "Ankara might host the *talks*.",
    "A third *meeting* is possible.",
    "A third *meeting* is probably on the cards.",
    "The leaders will probably *meet* in Doha.",
    "The leaders will likely *meet* in Doha.",
    "There is a possibility of a *meeting* in Doha.",
    "Perhaps the ministers will *meet* in Doha.",
    "The minister hopes to *visit* Lagos.",
    "The emir is ready to host a *summit*.",
    "Seoul expects that the envoy will *attend* the forum.",
    "Many believed that an envoy would *attend* the celebrations.",
    "Speculation grows that the king could *visit* Riga.",
    "If the king *visits* Oslo, ties will improve.",
    "If talks fail, the envoy will *return* to Geneva.",
    "The emir will *come* unless the talks fail.",
    "The minister promised to *visit* the region.",
    "Officials have not ruled out a *summit* in the autumn.",
    "The president expressed hope for an early *meeting*.",
    "If he is invited, he will *attend* the talks.",
    "The president wants to *meet* the pope.",
    "She vowed to *visit* every province.",
    "Negotiators hope that the *talks* will resume.",
    "The *trip* had been expected for months.",
    "It remains to be seen whether the two will *meet*.",
    "It is not clear if the minister will *attend*.",
    "The meeting, if it *takes* place, will be the first since 2010.",
    "The envoy would like to *visit* the camp.",
    "The envoy is keen to *visit* the camp.",
    "The envoy accepted an invitation to *visit* the camp.",
    "The envoy waited in vain for a *meeting* with the general.",
    "Few expected the leaders to *meet*.",
    "The leaders are expected to hold a press conference after the *talks*.",
    "The leaders are expected to hold a press *conference* after the talks.",
    "The *summit* may still take place in Bali.",
    "This would be the first *visit* by a Korean leader.",
    "The premier said he looked forward to *meeting* the king.",
    "The premier looks forward to the *visit*.",
    "The president did not rule out *visiting* the region.",
    "Rumours that the king will *abdicate* are false.",
    "Should the king *come*, he will be received with honours.",
    "The king will *come* if he is invited.",
    "The king, if invited, will *come*.",
    "King may *visit* Malta.",
    "The *meeting* had been expected to last an hour.",
    "The *talks* are expected to focus on trade.",
    "Officials are preparing for the *visit*.",
    "Officials are preparing to *receive* the emir.",
    "The palace is ready to *host* the emir.",
    "The ministers hope to *sign* the treaty at the summit.",
    "He has accepted to *attend* the dinner.",
    "If the *summit* fails, war looms.",
    "Even if the summit *takes* place, little will change.",
    "The *meeting* could be held as early as May.",
    "The *meeting* would be held in May if all agree.",
    "The king accepted the invitation to *visit* Oslo.",
    "The king expects an *invitation*.",
    "A delegation *headed* by the interior minister is expected on Friday.",
    "The chancellor said she was looking forward to the *talks*.",
    "The ministers were expected to *meet* but the talks were called off.",
    "The envoy's *arrival* is expected on Sunday.",
    "The fleet threatened to *launch* a missile.",
    "The fleet could *launch* a missile at any moment.",
    "The fleet would *launch* a missile only if attacked.",
]

PROPOSED = [
    "They called for *talks* on the border.",
    "Brazil proposed a *summit* of the five states.",
    "The envoy offered to host *talks*.",
    "He urged Zelensky to *meet* the delegation.",
    "They spoke of proposed *talks*.",
    "Jakarta suggested a *meeting* of experts.",
    "The foreign minister suggested holding *talks* in Bern.",
    "He invited the king to *visit* Samarkand.",
    "The prime minister called on both sides to resume *talks*.",
    "The senators demanded a *meeting* with the envoy.",
    "The two sides should *meet* soon.",
    "The proposed *summit* drew criticism.",
    "Norway is considering hosting the *talks*.",
    "A *visit* by the emperor has long been under discussion.",
    "The prime minister is considering a *visit* to the region.",
    "Lisbon said it had invited the president to *visit*.",
    "Turkey offered to mediate and to host *talks*.",
    "The envoy received an invitation to *visit* the camp.",
    "Berlin urged both sides to *return* to the negotiating table.",
    "They discussed the possibility of holding a *summit*.",
    "The minister repeated his call for *talks*.",
    "The minister has long sought a *meeting* with the pope.",
    "The general was reportedly invited to *visit* the base.",
    "He has been invited to *attend* the dinner.",
    "He was asked to *attend* the dinner.",
    "The *meeting* should be held in May.",
    "The *meeting* must be held in May.",
]

POSTPONED = [
    "The *trip* was put off until May.",
    "The scheduled *visit* was put off until May.",
    "The *talks* are on hold.",
    "The *visit* was postponed indefinitely.",
    "The *summit* has been delayed.",
    "The premier postponed his *visit* to Sofia.",
    "The minister put her *trip* to Accra off.",
    "The foreign ministry pushed back the *meeting*.",
    "The *visit* has been rescheduled for May.",
    "Tensions rose after the *talks* were suspended.",
    "The storm forced the king to postpone his *visit*.",
    "King postpones Malta *trip*.",
    "*Talks* postponed.",
    "The crown prince postponed a planned *meeting* with the envoy.",
    "The envoy's *arrival* was delayed by a storm.",
]

CANCELLED = [
    "The *visit* was called off.",
    "The *summit* was to have taken place in Minsk.",
    "The *summit*, scheduled for May, has been cancelled.",
    "A cancelled *meeting* in Doha hurt ties.",
    "The queen cancelled her *visit* to Malta.",
    "The president abandoned plans to *attend* the summit.",
    "The minister pulled out of the *summit* at the last moment.",
    "The cancellation of the *visit* surprised many.",
    "Moscow scrapped the *talks*.",
    "The *trip* fell through.",
    "The president was forced to cancel a *trip* to Chile.",
    "The president had to cancel a *trip* to Chile.",
    "Plans for a *summit* were dropped.",
    "The minister's planned *trip* to Taiwan was cancelled.",
    "King cancels Malta *trip*.",
    "Malawi's leader flew home after *talks* in Pretoria were abandoned.",
    "The ministers were expected to meet but the *talks* were called off.",
    "The army cancelled a joint *exercise* with Chad.",
]

RULED_OUT = [
    "There would be no press *conference* or signing of statements.",
    "There would be no press conference or *signing* of statements.",
    "The Kremlin ruled out a *meeting* between the two.",
    "The minister has no plans to *visit* Kyiv.",
    "The *visit* is unlikely.",
    "He said that he would not *attend* the summit.",
    "The minister is unlikely to *attend* the summit.",
    "He does not plan to *visit* Minsk.",
    "The envoy is not expected to *attend*.",
    "The government ruled out a *visit* before June.",
    "The minister will not *attend* the ceremony.",
    "The envoy won't *travel* to Minsk.",
    "Belgrade rejected a *meeting* with the rebels.",
    "There are no plans for a *meeting*.",
    "There will be no signing *ceremony*.",
    "The two presidents are not going to *meet*.",
    "The president is not scheduled to *meet* the general.",
    "A *summit* is out of the question.",
    "The president decided not to *attend* the ceremony.",
    "The envoy cannot *attend* the summit.",
    "The idea of a *summit* was rejected by Seoul.",
    "He is not likely to *attend* the summit.",
    "The king decided against *attending* the funeral.",
    "The envoy refused an invitation to *visit* the camp.",
    "The spokesman said there were no plans to *meet*.",
    "A *meeting* between the two had been ruled out by the palace.",
    "The rebels refused *talks*.",
    "The rebels rejected calls for *talks*.",
    "The *summit* is unlikely to take place this year.",
    "The *summit* will not take place this year.",
    "The *summit* will no longer take place in Bali.",
    "The president ruled out *visiting* the region.",
    "She is refusing to *attend* the dinner.",
    "He turned down an offer to *attend* the dinner.",
    "The senate rejected the envoy's *appointment*.",
]

DID_NOT_OCCUR = [
    "The ministers did not hold *talks*.",
    "Neither the envoy nor the minister *attended* the ceremony.",
    "She left without *meeting* the press.",
    "If he had come, they would have *met*.",
    "If he had *come*, they would have met.",
    "No officials *attended* the ceremony.",
    "The envoy failed to *meet* him.",
    "He has yet to *visit* Kyiv.",
    "The premier refused to *meet* the envoy.",
    "The premier declined to *meet* the envoy.",
    "The two never *met*.",
    "The *visit* did not take place.",
    "The train went via Lima but did not *arrive* in Cusco.",
    "The ministers haven't *met* since May.",
    "The *talks* never took place.",
    "Neither side *attended* the talks.",
    "None of the ministers *visited* the site.",
    "Nobody *greeted* the envoy at the airport.",
    "The general left without *signing* the accord.",
    "Instead of *visiting* Kyiv, he flew to Warsaw.",
    "The parties failed to hold a *meeting*.",
    "The envoy was unable to *meet* the general.",
    "The envoy could not *attend* the summit.",
    "The refusal to *meet* the envoy angered Cairo.",
    "The senator almost *met* the rebels.",
    "The ceremony was *attended* by no foreign officials.",
    "The *summit* would have taken place in Helsinki.",
    "Had the envoy come, the king would have *received* him.",
    "The king should have *received* the envoy.",
    "The trade minister was expected in Hanoi on Friday but never *arrived*.",
    "There were no *talks* between the two delegations.",
    "The minister did not *attend*, citing illness.",
    "He would have *attended* the talks had he been invited.",
    "The queen has never *visited* Israel.",
    "The king refrained from *attending* the funeral.",
    "The senator was prevented from *meeting* the prisoners.",
    "The president was barred from *visiting* the site.",
    "The envoy flew home, having failed to *meet* the king.",
    "Allegedly, the *meeting* never took place.",
    "There has been no *visit* by a Korean leader.",
    "The presidents should have *spoken* by phone on Sunday.",
    "The minister neither visited the camp nor *met* the refugees.",
    "The minister neither *visited* the camp nor met the refugees.",
    "The minister *visited* neither the camp nor the port.",
    "Not a single minister *attended* the funeral.",
    "The deal was struck without a *meeting*.",
    "The king came although he had not been *invited*.",
    "The treaty has not been *signed* yet.",
    "The treaty was never *signed*.",
    "The two sides *signed* no treaty.",
    "Her refusal to *attend* the dinner was noted.",
    "He forgot to *attend* the dinner.",
    "He avoided *meeting* the spy.",
    "Had the *summit* failed, war would have come.",
    "There was no sign of a *meeting*.",
    "The king has not received an *invitation*.",
    "The two sides have never *exchanged* letters.",
    "The chancellor insisted she had not *met* the oligarch.",
    "Contrary to reports, the ministers did not *meet*.",
    "The king named, but never *sent*, an envoy.",
    "The fleet *launched* no missiles.",
    "The fleet failed to *launch* a missile.",
]

DENIED = [
    "Ruiz denied that she had *met* the envoy.",
    "Tokyo dismissed reports that the ministers had *met*.",
    "Peking denied that a *meeting* had been held.",
    "The ministry denied having *hosted* the rebels.",
    "The spokesman denied reports of a *visit*.",
    "The embassy dismissed rumours of a secret *meeting*.",
    "She denied *meeting* the oligarch.",
    "Sources close to the king denied any *meeting* with the rebels.",
    "The report that the two had *met* was denied by Minsk.",
    "He denied *attending* the dinner.",
    "He denies having *attended* the dinner.",
    "The *meeting*, reported by local media, was denied by the palace.",
    "Emir denies *meeting* rebels.",
    "The chancellor's office denied the *report*.",
]

ALLEGED = [
    "Reportedly, the two had a private *conversation*.",
    "He did not deny *meeting* the envoy.",
    "He may have *met* the envoy in Doha.",
    "It was reported that the two *met* in Doha.",
    "He is said to have *met* the envoy.",
    "The leaders allegedly *signed* a secret pact.",
    "The opposition claimed that the minister had *met* the rebels.",
    "Analysts believe the ministers *met* in secret.",
    "The envoy did not deny that he had *met* the rebels.",
    "The general allegedly *visited* the camp.",
    "He is believed to have *met* the hackers.",
    "The two are rumoured to have *met* in Vaduz.",
    "According to unnamed sources, the ministers *met* in Tunis.",
    "According to media reports, the king *visited* Fez.",
    "An anonymous source said the ministers had *met*.",
    "The alleged *meeting* took place in Prague.",
    "Rumours of a *visit* spread.",
    "The prince apparently *visited* Israel.",
    "The leaders seem to have *met* in Abuja.",
    "The so-called *summit* drew few guests.",
    "The claim that the ministers *met* was false.",
    "The envoys *met* behind closed doors, sources said.",
    "The general is reported to have *visited* the front.",
    "The ministry neither confirmed nor denied that the ministers had *met*.",
    "He claimed to have *met* the king.",
    "She accused him of *meeting* the rebels.",
    "Police suspect that the two *met* in Vienna.",
    "I think that they *met* in Vienna.",
    "The general was reportedly *invited* to visit the base.",
    "He dismissed as fake news reports that he had *met* the spy.",
    "The court heard that the two men *met* in a hotel.",
    "Investigators believe the two men *met* in a hotel.",
    "There is speculation about a *meeting*.",
    "The spokesman would not comment on reports of a *meeting*.",
    "The ministers are understood to have *met* twice.",
    "The ministers are thought to have *met* twice.",
    "The fleet is believed to have *launched* a missile.",
]

UNCLEAR = [
    "Did the ministers *meet* in Doha?",
    "It is unclear whether the leaders *met*.",
    "Had the envoy *come*, the king would have received him.",
    "The ministry did not say whether the king would *visit* Oslo.",
    "It is not known whether the ministers *met*.",
    "The spokesman declined to say whether the two had *met*.",
    "The paper did not say that the ministers had *met*.",
    "Has the envoy *left* for Geneva?",
    "The ministers attempted to *meet* in Berne.",
    "The president boycotted the *summit*.",
    "The two held a “*summit*” in a car park.",
    "The minister pretended to *meet* the rebels.",
    "The leaders discussed a *visit* to Hanoi.",
    "The two sides are in talks to hold a *summit*.",
    "No date has been set for the *summit*.",
    "A spokesman refused to confirm that the *talks* had taken place.",
    "A spokesman could not confirm whether the *talks* had taken place.",
    "They threatened to boycott the *talks*.",
    "The minister may not *attend* the summit.",
    "He said he might not *attend* the summit.",
    "He regretted that the *talks* had failed.",
    "The Danish premier flew to Nuuk to discuss a joint *exercise*.",
    "The palace has yet to confirm the *visit*.",
    "Nobody expected the leaders to *meet*.",
    "Hardly any ministers *attended* the funeral.",
    "Without a *meeting*, no deal is possible.",
    "The deal could not have been struck without a *meeting*.",
    "He stopped *meeting* ministers.",
    "Whether the summit *takes* place is uncertain.",
    "What they discussed at the *meeting* is unknown.",
    "State media did not report any *meeting*.",
    "State media made no mention of the *meeting*.",
    "There is talk of a *meeting*.",
    "The spokesman declined to comment on the *meeting*.",
    "Emir's *visit* off.",
    "Why did the emir *visit* Rome?",
    "The envoy spoke of *visiting* the camp.",
    "Nothing is known about the *visit*.",
    "The *visit*, long in doubt, is now certain.",
    "News of the *visit* leaked on Friday.",
    "The envoy's *appointment* has not been confirmed.",
    "He did not stay for a *meeting* with the general.",
]


@pytest.mark.parametrize("sentence", OCCURRED)
def test_occurred(sentence: str) -> None:
    """What is told in a past or perfect tense, implied or presupposed, happened."""
    assert status_of(sentence).status is Status.OCCURRED


@pytest.mark.parametrize("sentence", ONGOING)
def test_ongoing(sentence: str) -> None:
    """What is told in a present progressive, or is under way, still goes on."""
    assert status_of(sentence).status is Status.ONGOING


@pytest.mark.parametrize("sentence", PLANNED)
def test_planned(sentence: str) -> None:
    """A future tense, a schedule, a purpose and an announcement make a plan."""
    assert status_of(sentence).status is Status.PLANNED


@pytest.mark.parametrize("sentence", EXPECTED)
def test_expected(sentence: str) -> None:
    """A possibility, a hope, a preparation and an open condition make an expectation."""
    assert status_of(sentence).status is Status.EXPECTED


@pytest.mark.parametrize("sentence", PROPOSED)
def test_proposed(sentence: str) -> None:
    """A suggestion, an invitation, a wish and a demand make a proposal."""
    assert status_of(sentence).status is Status.PROPOSED


@pytest.mark.parametrize("sentence", POSTPONED)
def test_postponed(sentence: str) -> None:
    """What is put off is postponed."""
    assert status_of(sentence).status is Status.POSTPONED


@pytest.mark.parametrize("sentence", CANCELLED)
def test_cancelled(sentence: str) -> None:
    """What is called off, or was to have been, is cancelled."""
    assert status_of(sentence).status is Status.CANCELLED


@pytest.mark.parametrize("sentence", RULED_OUT)
def test_ruled_out(sentence: str) -> None:
    """A denied future is ruled out."""
    assert status_of(sentence).status is Status.RULED_OUT


@pytest.mark.parametrize("sentence", DID_NOT_OCCUR)
def test_did_not_occur(sentence: str) -> None:
    """A denied past did not happen."""
    assert status_of(sentence).status is Status.DID_NOT_OCCUR


@pytest.mark.parametrize("sentence", DENIED)
def test_denied(sentence: str) -> None:
    """What somebody denies is denied."""
    assert status_of(sentence).status is Status.DENIED


@pytest.mark.parametrize("sentence", ALLEGED)
def test_alleged(sentence: str) -> None:
    """What rests on hearsay or on a hedged word is alleged."""
    assert status_of(sentence).status is Status.ALLEGED


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_unclear(sentence: str) -> None:
    """A question, an attempt, a bare mention and a doubt leave it open."""
    assert status_of(sentence).status is Status.UNCLEAR


def test_a_new_cue_needs_no_code() -> None:
    """A word that is added to the ontology is understood at once."""
    terms = words()
    cancelled = terms.individuals["cancelled"]
    more = replace(cancelled, signals=(*cancelled.signals, "mothball"))
    taught = replace(terms, individuals={**terms.individuals, "cancelled": more})
    article = note("Lima mothballed the summit.")

    readings = [status.read(article.sentences[0], 3, article.mentions, one).status for one in (terms, taught)]

    assert readings == [Status.OCCURRED, Status.CANCELLED]


def test_the_cues_are_the_words_that_decided() -> None:
    """A reading names the words it rests on, as places in the text."""
    sentence = "The envoy may have *met* the rebels, it was reported."

    assert [cue.of(sentence.replace("*", "")) for cue in status_of(sentence).cues][:1] == ["may"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister is unlikely to *attend* the summit.",
        "Ruiz is not expected to *visit* Oslo.",
        "The sultan is not likely to *receive* the envoy.",
    ],
)
def test_unlikely_is_ruled_out_with_less_than_certainty(sentence: str) -> None:
    """What is "not expected" is not refused: the status itself is only probable."""
    reading = status_of(sentence)

    assert reading.status is Status.RULED_OUT
    assert reading.certainty is (Certainty.CERTAIN if "unlikely" in sentence else Certainty.PROBABLE)


@pytest.mark.parametrize("outer", Status)
@pytest.mark.parametrize("inner", [status for status in Status if status not in (Status.OCCURRED, Status.ONGOING)])
def test_no_word_makes_an_event_happen(outer: Status, inner: Status) -> None:
    """Whatever stands over a plan, a denial or a rumour: it never becomes a fact."""
    assert compose(outer, inner) not in (Status.OCCURRED, Status.ONGOING)


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.DID_NOT_OCCUR])
def test_not_makes_nothing_happen(status: Status) -> None:
    """Only "did not fail to" affirms; every other negation denies or leaves open."""
    assert negate(status) not in (Status.OCCURRED, Status.ONGOING)
