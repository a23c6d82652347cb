"""What can go wrong that is not a bug: every error is one sentence that names the thing and the way out.

    KgError
    ├── InputError      what a person gave cannot be read (a file, a date, a name)
    ├── WorkspaceError  there is no workspace, or it cannot be written
    ├── QueryError      a stored query or its parameters do not fit
    ├── GraphError      Turtle or a store that cannot be read
    ├── EndpointError   a service on the network does not answer, or not as it should
    └── MissingExtra    a library or model that only some commands need is not installed

Only `kg.cli` turns a KgError into exit code 1. A library's own errors are translated where the library lives.
"""

from __future__ import annotations


class KgError(Exception):
    """The base of all errors a person can mend."""


class InputError(KgError):
    """Something a person gave cannot be read or understood."""


class WorkspaceError(KgError):
    """There is no workspace here, or it cannot be written."""


class QueryError(KgError):
    """A query, or a parameter of it, is unknown, missing or malformed."""


class GraphError(KgError):
    """A graph file or store cannot be read."""


class EndpointError(KgError):
    """A service on the network cannot be asked, or its answer is not one."""


class MissingExtra(KgError):
    """A library or language model that this command needs is not installed."""
