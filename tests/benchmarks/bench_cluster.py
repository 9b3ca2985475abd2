"""What a plan of 16 kB takes past one machine: read from object storage, sent to other processes by one that leads.

Run as `python tests/benchmarks/bench_cluster.py [PLANS]` (600) with the extra `cluster-test`: the storage
and the workers are on this machine. Processor time of the process that runs `nqpf check`, less what it takes to start:
alone it does all the work, with a scheduler it leads, and its time bounds how many workers it can keep busy.
"""

import os
import sys
import tempfile
from pathlib import Path

from distributed import LocalCluster
from moto.server import ThreadedMotoServer
from plans import write
from s3fs import S3FileSystem
from timing import run

ITEMS = 20


def main(count: int) -> None:
    """Print milliseconds of processor for each plan."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    os.environ |= {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing", "AWS_DEFAULT_REGION": "us-east-1",
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, LocalCluster(n_workers=2, dashboard_address=None) as cluster:
        plans, one = Path(folder, "plans"), Path(folder, "one")
        write(plans, count, ITEMS)
        write(one, 1, ITEMS)
        storage = S3FileSystem()
        storage.mkdir("plans")
        for name in (plans, one):
            storage.pipe({f"plans/{name.name}/{file.name}": file.read_bytes() for file in name.iterdir()})
        lead = ("--scheduler", cluster.scheduler_address)
        for told, place, options in (
            ("from files", folder, ("-j", "1")),
            ("from storage", "s3://plans", ("-j", "1")),
            ("from storage, leading", "s3://plans", lead),
        ):
            command = (sys.executable, "-m", "nqpf", "check", "--format", "jsonl", "--exit-zero", *options)
            start, whole = run(*command, f"{place}/one").cpu, run(*command, f"{place}/plans").cpu
            print(f"{told}: {(whole - start) / (count - 1) * 1000:.2f} ms a plan; {start:.1f} s to start")
    server.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
