// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_choice.h"
#include "log_intake.h"
#include "log_lines.h"
#include "log_options.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"filter", Takes::Text, "FILTER",
        QT_TRANSLATE_NOOP("assay",
            "which lines: level >= warn and (event = proof_rejected or error ~ \"nonce.*\")")},
    {"follow", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "wait for what is written later, through rotations")},
    kSince,
    kUntil,
    {"limit", Takes::Count, "N", QT_TRANSLATE_NOOP("assay", "end after so many lines")},
    {"events", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "kinds of lines of your own, as JSON")},
    {"spool", Takes::Path, "DIR",
        QT_TRANSLATE_NOOP(
            "assay", "keep what is received there first; assay logs DIR/*.log reads it again")},
    kAllowExec,
};

int runLogs(Invocation& invocation)
{
    auto read = logRequest(invocation);
    if (const auto* error = std::get_if<UsageError>(&read)) {
        return refuse(invocation, *error);
    }
    auto& request = std::get<LogRequest>(read);
    const std::int64_t limit = invocation.arguments.number("limit").value_or(-1);
    const bool named = request.sources.size() > 1;
    LineChoice choice(request);
    std::int64_t shown = 0;
    const auto take = [&](const LogItem& item) {
        if (limit == 0 || !choice.takes(item)) {
            return limit == 0 ? Go::Enough : Go::On;
        }
        invocation.out(invocation.json() ? lineJson(item, request.events)
                                         : lineInWords(item, invocation.streams.terminal, named));
        if (request.reading.follow == live::Follow::Yes) {
            invocation.streams.out.flush();
        }
        return ++shown == limit ? Go::Enough : Go::On;
    };
    const auto failures = takeIn(
        std::move(request.sources), request.reading, request.events, take, warnings(invocation));
    for (const auto& doubt : choice.doubts()) {
        warn(invocation, doubt);
    }
    return failures.empty() ? kAccept : kUsage;
}

} // namespace

const Verb kLogs{"logs", Family::Live,
    QT_TRANSLATE_NOOP("assay", "lines of logs, whoever wrote them, filtered by what they say"),
    kLogSources, kOptions, runLogs,
    QT_TRANSLATE_NOOP("assay",
        "A SOURCE is a path (gzip too), - for standard input, command:WORDS, a program that is "
        "started without a shell, kube:CONTEXT/NAMESPACE/POD or kube:CONTEXT/NAMESPACE?LABEL=VALUE for logs "
        "of pods (an empty CONTEXT is the current one), kube+http://HOST/NAMESPACE/POD where no kubeconfig is "
        "needed, loki+https://HOST?QUERY, journal:HOST/UNIT for a journal through ssh (without HOST/ this machine's), or "
        "docker:CONTAINER. What lines are wrapped in is found out: lines of containers, of "
        "journald, of OpenTelemetry. Several plain files are merged by the time their lines say, and so is what several pods wrote before they were opened; what comes later is shown as it comes. With --json every line is one JSON object, in English; of a "
        "name that occurs twice the first counts, and later ones are listed as duplicates. "
        "Credentials are masked.")};

} // namespace attest::app
