"""Who may read the records. Every door asks here. Nobody writes them by hand."""

from newsroom.accounts.roles import is_auditor, is_chief, oversees


def may_read_records(user):
    """The log, a post's history and the list of fees are read by the staff, never by reporters."""
    return oversees(user)


def may_compare_editors(user):
    """How long each editor takes is for the chief, who shares out the work, and who audits."""
    return is_chief(user) or is_auditor(user)
