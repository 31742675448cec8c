// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_options.h"

#include "live/open_source.h"

#include <algorithm>
#include <cstdio>

namespace attest::app {

OrUsage<LogRequest> logRequest(const Invocation& invocation)
{
    const auto& given = invocation.arguments;
    const auto usage = [](const Problem& problem) {
        return UsageError{std::string(problem.id.value), adviceOn(problem)};
    };
    if (invocation.inBatch()) {
        return UsageError{"usage.not-in-batch",
            QT_TRANSLATE_NOOP("assay", "lines that come when they come are no answer of a batch")};
    }
    LogRequest request{{}, live::Follow::No, {}, telemetry::EventCatalogue::builtIn()};
    request.follow = given.has("follow") ? live::Follow::Yes : live::Follow::No;
    auto filter = telemetry::Filter::parse(
        given.textOr("filter", ""), telemetry::nanosOf(invocation.time()));
    if (!filter) {
        return usage(filter.problem());
    }
    request.filter = std::move(*filter);
    if (const auto file = invocation.file("events")) {
        auto events = telemetry::EventCatalogue::extended(asText(file->bytes));
        if (!events) {
            return usage(events.problem());
        }
        request.events = std::move(*events);
    }
    if (std::ranges::count(given.operands(), "-") > 1) {
        return UsageError{
            "usage.conflict", QT_TRANSLATE_NOOP("assay", "standard input can be read once only")};
    }
    for (const auto& spec : given.operands()) {
        auto source = live::openSource(spec, request.follow, fileno(invocation.streams.in));
        if (!source) {
            return usage(source.problem());
        }
        request.sources.push_back(std::move(*source));
    }
    return request;
}

} // namespace attest::app
