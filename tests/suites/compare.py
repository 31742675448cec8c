#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py ASSAY HARNESS DIFFERENCES: runs every suite and holds its failures against those we know of.

Fails on a failure that is not listed, and on a listed one that no longer happens: the list says
where we knowingly differ, and must not outlive that."""
import fnmatch
import glob
import json
import subprocess
import sys
import tempfile


def read_differences(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.strip()
            if line and not line.startswith("#"):
                suite, case, reason = (part.strip() for part in line.split("|"))
                yield suite, case, reason


def main():
    program, harness, differences_path = sys.argv[1:]
    differences = list(read_differences(differences_path))
    used = set()
    unexpected = []
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [sys.executable, harness + "/run_all.py", "--prog", program, "--batch", "--quick", "--out", folder],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        print(run.stdout)
        results = sorted(glob.glob(folder + "/*.json"))
        if not results or "harness error" in run.stdout:
            print("the harness did not run")
            return 1
        for path in results:
            with open(path, encoding="utf-8") as file:
                result = json.load(file)
            for case in result["cases"]:
                counts[case["status"]] += 1
                if case["status"] != "failed":
                    continue
                known = [d for d in differences
                         if fnmatch.fnmatchcase(result["suite"], d[0]) and fnmatch.fnmatchcase(case["id"], d[1])]
                used.update(known)
                if not known:
                    unexpected.append("%s: %s: %s [%s] %s" % (
                        result["suite"], case["id"], case["why"], case.get("code"), case.get("message")))
    stale = [d for d in differences if d not in used and not d[2].startswith("not there yet")]
    for line in unexpected:
        print("UNEXPECTED " + line)
    for difference in stale:
        print("LISTED BUT NOT SEEN %s | %s" % difference[:2])
    print("%(passed)d passed, %(failed)d failed, %(skipped)d skipped" % counts)
    print("%d unexpected failures, %d differences listed and not seen" % (len(unexpected), len(stale)))
    return 1 if unexpected or stale else 0


sys.exit(main())
