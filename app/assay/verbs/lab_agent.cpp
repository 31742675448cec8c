// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "base/limits.h"
#include "lab/http/server.h"
#include "lab/scenario/fleet.h"
#include "lab_places.h"
#include "report/contract.h"
#include "shown_argument.h"
#include "verbs.h"
#include "worker.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"method", Takes::Choice, "azure_imds|azure_msi",
        QT_TRANSLATE_NOOP("assay",
            "how it logs in, by the running lab's own configuration; unless told, by that of "
            "its scenario, or else azure_imds")},
    {"config", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay",
            "its configuration: Helm values or the Linux file; without it, the one of the "
            "running lab for --method")},
    {"imds", Takes::Count, "PORT",
        QT_TRANSLATE_NOOP("assay",
            "where its machine's metadata service is; unless told, that of the lab that runs "
            "here")},
    {"server", Takes::Count, "PORT",
        QT_TRANSLATE_NOOP("assay",
            "where the Trust Domain Server is; unless told, that of the lab that runs here")},
    {"trust-domain", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "the trust domain it belongs to; the lab's unless told")},
    {"name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("assay", "what it is called")},
    {"count", Takes::Count, "N",
        QT_TRANSLATE_NOOP("assay", "how many times it logs in; once unless told")},
    {"every", Takes::Seconds, "SECONDS",
        QT_TRANSLATE_NOOP("assay", "how long it waits between two logins; 10 unless told")},
    {"fleet", Takes::Count, "N",
        QT_TRANSLATE_NOOP(
            "assay", "so many agents in its place, each with connections of its own")},
    {"rate", Takes::Count, "R",
        QT_TRANSLATE_NOOP("assay", "how many logins a second all of a fleet make; 1 unless told")},
    {"faults", Takes::List, "NAME=PERCENT",
        QT_TRANSLATE_NOOP("assay",
            "faults of assay lab run --faults, and how many in a hundred logins each befalls")},
    {"seed", Takes::Text, "TEXT",
        QT_TRANSLATE_NOOP(
            "assay", "what the lab was seeded with, for faults; the usual unless told")},
    {"metrics", Takes::Count, "PORT",
        QT_TRANSLATE_NOOP("assay", "where it serves its metrics; nowhere unless told")},
    {"debug", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "write its debug lines too")},
};

/// Each has two connections, and the lab's servers take a thousand.
constexpr std::int64_t kMostAgents = 400;
constexpr std::int64_t kMostLogins = 100'000'000;

std::optional<std::uint16_t> portOf(const Invocation& invocation, std::string_view option)
{
    const auto number = invocation.arguments.number(option);
    return number && *number > 0 && *number < 65536
        ? std::optional(static_cast<std::uint16_t>(*number))
        : std::nullopt;
}

/// Ports and configuration, as given or as a running lab has them.
std::optional<UsageError> readPlaces(const Invocation& invocation, lab::FleetOrder& order)
{
    for (const char* option : {"imds", "server", "metrics"}) {
        if (invocation.arguments.has(option) && !portOf(invocation, option)) {
            return UsageError{"usage.bad-value",
                {QT_TRANSLATE_NOOP("assay", "--{option} is a port, 1 to 65535"),
                    {{"option", option}}}};
        }
    }
    const auto imds = portOf(invocation, "imds");
    const auto server = portOf(invocation, "server");
    const auto config = invocation.file("config");
    if (config && invocation.arguments.has("method")) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay",
                "--method chooses among the running lab's configurations, and --config gives one")};
    }
    if (imds && server && config) {
        order.imds = *imds;
        order.server = *server;
        order.configuration = std::string(asText(config->bytes));
        return std::nullopt;
    }
    auto found = theRunningLab();
    if (auto* error = std::get_if<UsageError>(&found)) {
        return std::move(*error);
    }
    const auto& running = std::get<lab::RunningLab>(found);
    order.imds = imds.value_or(running.imds);
    order.server = server.value_or(running.server);
    order.trustDomain = running.trustDomain;
    order.labSeed = running.seed;
    if (config) {
        order.configuration = std::string(asText(config->bytes));
        return std::nullopt;
    }
    const auto path = agentFileOf(running, invocation.arguments.textOr("method", running.method));
    auto read = invocation.worker.files().read(path, kLimits.policyBytes, Keep::No, nullptr);
    if (auto* error = std::get_if<UsageError>(&read)) {
        return std::move(*error);
    }
    order.configuration = std::string(asText(std::get<FilePtr>(read)->bytes));
    return std::nullopt;
}

std::optional<UsageError> readConfiguration(lab::FleetOrder& order)
{
    const auto loaded = policy::loadAgentConfig(order.configuration);
    if (!loaded.config) {
        Sentence what;
        for (const auto& each : loaded.diagnostics) {
            what += what.english.empty() ? Sentence() : Sentence(std::string("; "));
            what += {QT_TRANSLATE_NOOP("assay", "line {line}: {problem}"),
                {{"line", each.position.line},
                    {"problem", messageOf({each.id, each.params, each.span})}}};
        }
        return UsageError{"usage.bad-value",
            {QT_TRANSLATE_NOOP("assay", "the configuration cannot be used: {what}"),
                {{"what", what}}}};
    }
    const auto& attestors = loaded.config->attestors;
    if (!attestors.empty() && attestors.front().type == "azure_msi") {
        order.method = verify::Method::AzureMsi;
    }
    return std::nullopt;
}

std::optional<UsageError> readPace(const Invocation& invocation, lab::FleetOrder& order)
{
    const auto& arguments = invocation.arguments;
    const auto fleet = arguments.number("fleet").value_or(1);
    const auto count = arguments.number("count").value_or(1);
    const auto rate = arguments.number("rate").value_or(1);
    const auto every = arguments.number("every").value_or(10);
    if (fleet < 1 || fleet > kMostAgents || rate < 1 || count > kMostLogins / fleet) {
        return UsageError{"usage.bad-value",
            QT_TRANSLATE_NOOP("assay", "--fleet is 1 to 400, --rate at least 1")};
    }
    order.agents = static_cast<std::size_t>(fleet);
    order.logins = static_cast<std::uint64_t>(fleet * count);
    const double alone = every == 0 ? 1e9 : 1.0 / static_cast<double>(every);
    order.aSecond
        = arguments.has("fleet") || arguments.has("rate") ? static_cast<double>(rate) : alone;
    auto mix = lab::readMix(arguments.all("faults"), order.method);
    if (!mix) {
        return UsageError{"usage.bad-value", adviceOn(mix.problem())};
    }
    order.mix = std::move(mix).value();
    return std::nullopt;
}

/// What was asked for; keys and traces are its own in every run, since two runs are two logins.
std::optional<UsageError> readOrder(const Invocation& invocation, lab::FleetOrder& order)
{
    if (auto error = readPlaces(invocation, order)) {
        return error;
    }
    order.trustDomain = invocation.arguments.textOr("trust-domain", order.trustDomain);
    order.name = invocation.arguments.textOr("name", order.name);
    order.labSeed = invocation.arguments.textOr("seed", order.labSeed);
    const Time begun = lab::systemClock()();
    order.seed
        = order.name + "/" + std::to_string(begun.seconds) + "." + std::to_string(begun.nanos);
    if (auto error = readConfiguration(order)) {
        return error;
    }
    return readPace(invocation, order);
}

/// Only the last lines are kept: what was written is with the reader of standard output.
std::shared_ptr<lab::LogBook> logFor(const Invocation& invocation)
{
    auto log = std::make_shared<lab::LogBook>(
        lab::systemClock(), lab::LogBook::Bounds{100, std::size_t{1} << 20U});
    log->setLeast(invocation.arguments.has("debug") ? lab::LogLevel::Debug : lab::LogLevel::Info);
    if (!invocation.json()) {
        log->setTee([&invocation](std::string_view line) {
            invocation.out(std::string(line) + "\n");
            invocation.streams.out.flush();
        });
    }
    return log;
}

void tell(const Invocation& invocation, const lab::FleetResult& result, bool good)
{
    const auto total = result.connected + result.refused;
    if (invocation.json()) {
        auto answer = report::accepted({});
        answer.verdict = good ? report::ContractVerdict::Accept : report::ContractVerdict::Reject;
        answer.message = good ? "" : "a login was refused";
        answer.members = {{"logins", std::to_string(total)},
            {"connected", std::to_string(result.connected)},
            {"refused", std::to_string(result.refused)},
            {"withFault", std::to_string(result.faulty)},
            {"refusedWithoutFault", std::to_string(result.amiss)},
            {"milliseconds", std::to_string(static_cast<std::int64_t>(result.took.count() * 1000))},
            {"error", jsonQuoted(result.last.error)},
            {"spiffeId", jsonQuoted(result.last.spiffeId)}};
        invocation.out(report::toJson(answer) + "\n");
    } else if (invocation.arguments.has("fleet")) {
        invocation.err(
            said(
                QT_TRANSLATE_NOOP("assay",
                    "{count} logins, {connected} let in, {refused} refused, {faulty} with a fault"),
                {{"count", std::to_string(total)}, {"connected", std::to_string(result.connected)},
                    {"refused", std::to_string(result.refused)},
                    {"faulty", std::to_string(result.faulty)}})
            + "\n");
    }
    if (result.amiss > 0 && result.last.error.find("HTTP 429") != std::string::npos) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay",
                "the metadata service answers a machine a few times a second alone: start the "
                "lab with --unlimited, or log in more slowly")));
    }
}

int runLabAgent(Invocation& invocation)
{
    lab::FleetOrder order;
    if (const auto error = readOrder(invocation, order)) {
        return refuse(invocation, *error);
    }
    order.log = logFor(invocation);
    order.metrics = std::make_shared<lab::Metrics>();
    std::optional<lab::http::Server> exposed;
    if (const auto port = portOf(invocation, "metrics")) {
        lab::http::Options options;
        options.port = *port;
        auto listening
            = lab::http::Server::listen(lab::metricsHandler(*order.metrics), std::move(options));
        if (!listening) {
            return refuseFor(invocation, listening.problem());
        }
        exposed = std::move(listening).value();
    }
    const auto result = lab::runFleet(order);
    const bool good = invocation.arguments.has("fleet") ? result.amiss == 0 : result.last.connected;
    tell(invocation, result, good);
    return good ? kAccept : kReject;
}

} // namespace

const Verb kLabAgent{"lab agent", Family::Work,
    QT_TRANSLATE_NOOP("assay",
        "an agent, or a fleet, that logs in to the lab's server by the lab's metadata service"),
    {}, kOptions, runLabAgent,
    QT_TRANSLATE_NOOP("assay",
        "Speaks to ports of this machine alone. It writes an agent's log lines, as JSON, to "
        "standard output, or with --json only what became of it. Answers 0 when the last login "
        "was let in, and for a fleet when every login was that no fault befell. A lab for a "
        "fleet is served with --unlimited: metadata services answer a machine only a few times "
        "a second.")};

} // namespace attest::app
