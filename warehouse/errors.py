"""What can go wrong in the store, told so that the reader knows what to do next."""


class WarehouseError(Exception):
    """Something about the files under NALEVING_HOME."""


class WriterBusyError(WarehouseError):
    """Another process is writing."""


class NoWarehouseError(WarehouseError):
    """Nothing has been published yet."""


class OtherTablesError(WarehouseError):
    """A file made with the tables of another version of this tool: to be made anew from landing."""


class VersionGoneError(WarehouseError):
    """A published version that is no longer kept."""
