"""`python -m nqpf`."""

from nqpf.cli import main

if __name__ == "__main__":
    main()
