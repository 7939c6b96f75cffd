"""`python -m regkg`."""

from regkg.cli import main

main()
