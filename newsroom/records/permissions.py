"""Who may read the records. Every door asks here. Nobody writes them by hand."""

from newsroom.accounts.roles import oversees


def may_read_records(user):
    """The log, a post's history and the list of fees are read by the staff, never by reporters."""
    return oversees(user)
