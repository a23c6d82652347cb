"""What all tests share: how examples are drawn."""

from hypothesis import settings

# A shared machine may pause for a second, and a failure in continuous integration must be there again at home.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
