"""Reads documents on every worker of a Spark cluster, and writes what was read as Parquet.

    spark-submit --files cqc-extract.tgz spark_extract.py PATHS OUTPUT [COMMAND]

PATHS is a text file (or a folder of them) with the path of a document on each line, as the workers see it; OUTPUT a folder that is made.
COMMAND is what runs the command on a worker, such as `node /opt/cqc-extract/bin/cqc-extract.js`: the unpacked package needs no install
step. Documents go through its standard input and output, a line for each, failures too; nothing is collected on the driver, and a task that
is lost with its worker is run again by Spark.
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, get_json_object, when

paths, output, command = (*sys.argv[1:3], sys.argv[3] if len(sys.argv) > 3 else "cqc-extract")
spark = SparkSession.builder.appName("cqc-extract").getOrCreate()
names = spark.sparkContext.textFile(paths).repartition(spark.sparkContext.defaultParallelism * 4)
# The exit code says that some input could not be read; here the line of that input says so.
pipe = f"sh -c '{command} --files-from - --format ndjson --failures inline --jobs 1 --quiet; test $? -le 2'"
lines = names.pipe(pipe).map(lambda line: (line,)).toDF(["record"])
failure = get_json_object(col("record"), "$.failure.code")
kind = when(failure.isNotNull(), "failure").otherwise(get_json_object(col("record"), "$.kind"))
path = when(failure.isNotNull(), get_json_object(col("record"), "$.failure.path")).otherwise(get_json_object(col("record"), "$.source.path"))
lines.select(kind.alias("kind"), path.alias("path"), col("record")).write.partitionBy("kind").parquet(output)
spark.stop()
