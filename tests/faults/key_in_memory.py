"""Run as a program: open and close the vault in FOLDER, then look for its key in this process.

The database is used in between. Prints how often seed, key and the key in hexadecimal were found
while the vault was open, and how often after it was closed.
"""

import gc
import sys
from contextlib import closing
from pathlib import Path

from facilitator import keyslot
from facilitator.paths import Paths
from facilitator.vault import open_with_passphrase


def count(masked: list[bytes]) -> int:
    """Look for each needle; it is kept with every bit turned, so as not to find itself."""
    found = 0
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", buffering=0) as memory:
        for line in maps.read().splitlines():
            span, rights, *rest = line.split()
            if "r" not in rights or rest[-1].startswith(("[v", "/dev")):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                area = bytearray(memory.read(end - start))
            except (OSError, OverflowError):
                continue
            for mask in masked:
                needle = bytearray(byte ^ 0xFF for byte in mask)
                found += area.count(needle)
                keyslot.wipe(needle)
            keyslot.wipe(area)
    return found


def main(folder: Path, phrase: str) -> int:
    paths = Paths(folder)
    with closing(open_with_passphrase(paths, phrase)) as vault:
        with vault.database.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM members").scalar()
        hexadecimal = bytearray()
        for byte in vault.key:
            hexadecimal += b"%02x" % byte
        needles = (vault._seed, vault.key, hexadecimal)
        masked = [bytes(byte ^ 0xFF for byte in needle) for needle in needles]
        keyslot.wipe(hexadecimal)
        opened = count(masked)
    del vault, needles
    gc.collect()
    print(opened, count(masked))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
