// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_options.h"

#include "base/redact.h"
#include "explain/showable.h"
#include "live/network/open_network_source.h"
#include "live/open_source.h"
#include "own_files.h"

#include <algorithm>
#include <cstdio>

namespace attest::app {

namespace {

std::optional<Time> timeOf(const Invocation& invocation, std::string_view option)
{
    return invocation.arguments.moment(option, invocation.time());
}

std::string shownCommand(const live::ExecPlugin& plugin)
{
    std::string command;
    for (const auto& [name, value] : plugin.environment) {
        command += name + "=... ";
    }
    for (const auto& word : plugin.words) {
        command += (&word == &plugin.words.front() ? "" : " ") + word;
    }
    return explain::showable(redactSecrets(command));
}

Result<std::unique_ptr<live::Source>> sourceOf(
    const std::string& spec, live::Follow follow, const Invocation& invocation)
{
    if (!live::isNetworkSource(spec)) {
        return live::openSource(spec, follow, fileno(invocation.streams.in));
    }
    live::NetworkSourceOptions options;
    options.follow = follow;
    options.since = timeOf(invocation, "since");
    if (invocation.arguments.has("allow-exec")) {
        options.mayRun = [&invocation](const live::ExecPlugin& plugin) {
            warn(invocation,
                said(QT_TRANSLATE_NOOP(
                         "assay", "the kubeconfig has this run for credentials: {command}"),
                    {{"command", shownCommand(plugin)}}));
            return true;
        };
    }
    options.kubeconfig = environmentVariable("KUBECONFIG");
    options.home = environmentVariable("HOME");
    return live::openNetworkSource(spec, options);
}

} // namespace

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
    const auto since = timeOf(invocation, "since"), until = timeOf(invocation, "until");
    if (since && until && !(*since < *until)) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP(
                "assay", "--since has to be before --until: between the two there is no time")};
    }
    LogRequest request{{}, {}, {}, telemetry::EventCatalogue::builtIn(), LogWindow(since, until)};
    request.reading = {given.has("follow") ? live::Follow::Yes : live::Follow::No, until,
        given.textOr("spool", "")};
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
        auto source = sourceOf(spec, request.reading.follow, invocation);
        if (!source) {
            return usage(source.problem());
        }
        request.sources.push_back(std::move(*source));
    }
    return request;
}

LogNotes warnings(const Invocation& invocation)
{
    return {[&invocation](const Problem& problem) { warn(invocation, messageOf(problem).shown); },
        [&invocation](const Problem& problem) { warn(invocation, adviceOn(problem).shown); }};
}

} // namespace attest::app
