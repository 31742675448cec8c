// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "report/report.h"
#include "session/samples.h"
#include "show.h"
#include "verbs.h"
#include "walk.h"
#include "worker.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "cases to walk through in place of the built-in ones")},
    {"no-pause", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "do not wait for Enter between stages")},
};

constexpr char kBefore[] = QT_TRANSLATE_NOOP("assay",
    "An agent on an Azure machine logs in. It names its tenant domain, gets a fresh challenge, "
    "and asks the machine's metadata service for a document over that challenge, signed by "
    "Microsoft. What follows is how a verifier judges it, stage by stage. Machine, tenant and "
    "certificates are made up, in the shape of real ones.");

constexpr Chapter kChapters[] = {
    {"accepted", QT_TRANSLATE_NOOP("assay", "A machine that may log in"),
        QT_TRANSLATE_NOOP("assay",
            "The document answers the challenge that was given out, and the policy knows the "
            "tenant and the subscription.")},
    {"replayed", QT_TRANSLATE_NOOP("assay", "The same machine with an earlier document"),
        QT_TRANSLATE_NOOP("assay",
            "Everything about this document is genuine, but it answers an earlier challenge: "
            "somebody kept it, or a cache did.")},
};

/// A case with its name, from the program or from a file.
struct Sample {
    std::string name;
    Bytes text;
};

std::vector<Sample> samplesOf(const Invocation& invocation)
{
    std::vector<Sample> samples;
    for (const auto& file : invocation.allFiles("in")) {
        samples.push_back({file->path, file->bytes});
    }
    if (samples.empty()) {
        for (const auto& sample : session::samples()) {
            samples.push_back({std::string(sample.name), copyBytes(asBytes(sample.text))});
        }
    }
    return samples;
}

int runDemo(Invocation& invocation)
{
    Show show(invocation);
    const bool builtIn = invocation.allFiles("in").empty();
    if (builtIn) {
        show.heading(said(QT_TRANSLATE_NOOP("assay", "What an attestation is")), said(kBefore));
    }
    for (const auto& sample : samplesOf(invocation)) {
        const auto c = casefile::read(sample.name, sample.text);
        if (!c) {
            return answerUnfit(invocation, c.problem());
        }
        const auto appraisal = casefile::replay(*c, invocation.worker.bench());
        if (!appraisal) {
            return answerUnfit(invocation, appraisal.problem());
        }
        show.chapter(kChapters, sample.name);
        if (!show.pages(walk(report::makeReport(*appraisal), invocation.streams.terminal))) {
            return kAccept;
        }
    }
    invocation.out(said(QT_TRANSLATE_NOOP("assay", "Try it:"))
        + "\n  assay explain nonce.cached\n  assay verify attested --help\n  assay decode FILE\n");
    return kAccept;
}

} // namespace

const Verb kDemo{"demo", Family::Self,
    QT_TRANSLATE_NOOP(
        "assay", "two sample attestations, one accepted and one rejected, stage by stage"),
    {"[CASE...]", 16, "in", 0}, kOptions, runDemo};

} // namespace attest::app
