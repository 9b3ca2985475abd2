"""Storages that plans are read from: by the scheme of an address, the library that speaks to it.

The extra that brings a library is named like the scheme. No other scheme is ever asked, whatever the libraries know.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Storage(NamedTuple):
    """`kind`, in `module`, is the file system, by fsspec's interface; `library` is what is missed without it.

    With a `host`, an address is `scheme://host:port/path` and folders are real; else it is `scheme://bucket/key`.
    """

    library: str
    module: str
    kind: str
    host: bool = False
    settings: Mapping[str, str | bool] = {}


# File systems are shared within a process; a listing that is remembered would hide what was put there since.
_ANEW = {"use_listings_cache": False}
# Some seconds for a host that does not answer, and not three minutes, in which no interrupt would be heeded.
_FEW = {"dfs.client.failover.max.attempts": "3"}

STORAGES = {
    "s3": Storage("s3fs", "s3fs", "S3FileSystem", settings=_ANEW),
    # Not what `gcsfs` exports: that one asks another service first, of what kind a bucket is.
    "gs": Storage("gcsfs", "gcsfs.core", "GCSFileSystem", settings=_ANEW),
    "hdfs": Storage("hdfs-native", "hdfs_native.fsspec", "HdfsFileSystem", host=True, settings=_FEW),
    "webhdfs": Storage("requests", "fsspec.implementations.webhdfs", "WebHDFS", host=True),
}
ADDRESSES = tuple(f"{scheme}://" for scheme in STORAGES)
