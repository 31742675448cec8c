// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"jobs", Takes::Count, "N",
        QT_TRANSLATE_NOOP(
            "assay", "commands under way at once; as many as there are cores unless told")},
};

int runBatchVerb(Invocation& invocation)
{
    if (!invocation.streams.in) {
        return refuse(invocation,
            {"usage.no-input", QT_TRANSLATE_NOOP("assay", "a batch has no batch inside")});
    }
    if (invocation.arguments.number("jobs") == 0) {
        return refuse(invocation,
            {"usage.bad-value", QT_TRANSLATE_NOOP("assay", "--jobs 0 is nobody; give 1 or more")});
    }
    const auto jobs = invocation.arguments.number("jobs").value_or(0);
    return runBatch(invocation.streams, static_cast<std::size_t>(jobs));
}

} // namespace

const Verb kBatch{"batch", Family::Machine,
    QT_TRANSLATE_NOOP("assay", "commands as JSON lines in, results as JSON lines out"), {},
    kOptions, runBatchVerb,
    QT_TRANSLATE_NOOP("assay",
        "A line in is {\"id\":...,\"argv\":[...]}, a line out "
        "{\"id\":...,\"exit\":...,\"result\":{...},\"ms\":...}, in any order. Every line that "
        "is not blank is answered, a malformed one with exit 2; the process answers 0 when all "
        "were. Only ordinary files are read and written.")};

} // namespace attest::app
