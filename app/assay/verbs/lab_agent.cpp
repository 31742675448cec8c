// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "lab/http/server.h"
#include "lab/scenario/fleet.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"config", Takes::File, "FILE", "its configuration: Helm values or the Linux file",
        Use::Required},
    {"imds", Takes::Count, "PORT", "where its machine's metadata service is", Use::Required},
    {"server", Takes::Count, "PORT", "where the Trust Domain Server is", Use::Required},
    {"trust-domain", Takes::Text, "NAME", "the trust domain it belongs to"},
    {"name", Takes::Text, "NAME", "what it is called"},
    {"count", Takes::Count, "N", "how many times it logs in; once unless told"},
    {"every", Takes::Seconds, "SECONDS", "how long it waits between two logins; 10 unless told"},
    {"fleet", Takes::Count, "N", "so many agents in its place, each with connections of its own"},
    {"rate", Takes::Count, "R", "how many logins a second all of a fleet make; 1 unless told"},
    {"faults", Takes::List, "NAME=PERCENT",
        "faults of assay lab run --faults, and how many in a hundred logins each befalls"},
    {"seed", Takes::Text, "TEXT",
        "what the lab was seeded with, for faults; the usual unless told"},
    {"metrics", Takes::Count, "PORT", "where it serves its metrics; nowhere unless told"},
    {"debug", Takes::Nothing, "", "write its debug lines too"},
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

std::optional<UsageError> readConfiguration(const Invocation& invocation, lab::FleetOrder& order)
{
    order.configuration = std::string(asText(invocation.file("config")->bytes));
    const auto loaded = policy::loadAgentConfig(order.configuration);
    if (!loaded.config) {
        std::string what;
        for (const auto& each : loaded.diagnostics) {
            what += (what.empty() ? "" : ", ") + std::string(each.id.value) + " at " + each.path;
        }
        return UsageError{"usage.bad-value", "the configuration cannot be used: " + what};
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
        return UsageError{"usage.bad-value", "--fleet is 1 to 400, --rate at least 1"};
    }
    order.agents = static_cast<std::size_t>(fleet);
    order.logins = static_cast<std::uint64_t>(fleet * count);
    const double alone = every == 0 ? 1e9 : 1.0 / static_cast<double>(every);
    order.aSecond
        = arguments.has("fleet") || arguments.has("rate") ? static_cast<double>(rate) : alone;
    auto mix = lab::readMix(arguments.all("faults"), order.method);
    if (!mix) {
        const auto words = explain::explain(mix.problem().id, mix.problem().params);
        return UsageError{"usage.bad-value", words.explanation + " " + words.remedy};
    }
    order.mix = std::move(mix).value();
    return std::nullopt;
}

/// What was asked for; keys and traces are its own in every run, since two runs are two logins.
std::optional<UsageError> readOrder(const Invocation& invocation, lab::FleetOrder& order)
{
    const auto imds = portOf(invocation, "imds");
    const auto server = portOf(invocation, "server");
    if (!imds || !server) {
        return UsageError{"usage.bad-value", "--imds and --server are ports, 1 to 65535"};
    }
    order.imds = *imds;
    order.server = *server;
    order.trustDomain = invocation.arguments.textOr("trust-domain", order.trustDomain);
    order.name = invocation.arguments.textOr("name", order.name);
    order.labSeed = invocation.arguments.textOr("seed", order.labSeed);
    const Time begun = lab::systemClock()();
    order.seed
        = order.name + "/" + std::to_string(begun.seconds) + "." + std::to_string(begun.nanos);
    if (auto error = readConfiguration(invocation, order)) {
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

void tell(const Invocation& invocation, const lab::FleetResult& result)
{
    const auto total = result.connected + result.refused;
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject().key("logins").number(static_cast<std::int64_t>(total));
        json.key("connected").number(static_cast<std::int64_t>(result.connected));
        json.key("refused").number(static_cast<std::int64_t>(result.refused));
        json.key("withFault").number(static_cast<std::int64_t>(result.faulty));
        json.key("refusedWithoutFault").number(static_cast<std::int64_t>(result.amiss));
        json.key("milliseconds").number(static_cast<std::int64_t>(result.took.count() * 1000));
        json.member("error", result.last.error).member("spiffeId", result.last.spiffeId);
        invocation.out(json.endObject().take() + "\n");
    } else if (invocation.arguments.has("fleet")) {
        invocation.err(std::to_string(total) + " logins, " + std::to_string(result.connected)
            + " let in, " + std::to_string(result.refused) + " refused, "
            + std::to_string(result.faulty) + " with a fault\n");
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
            return refuse(invocation,
                {std::string(listening.problem().id.value), "the metrics port is taken"});
        }
        exposed = std::move(listening).value();
    }
    const auto result = lab::runFleet(order);
    tell(invocation, result);
    const bool good = invocation.arguments.has("fleet") ? result.amiss == 0 : result.last.connected;
    return good ? kAccept : kReject;
}

} // namespace

const Verb kLabAgent{"lab agent", Family::Work,
    "an agent, or a fleet, that logs in to the lab's server by the lab's metadata service", {},
    kOptions, runLabAgent,
    "Speaks to ports of this machine alone. It writes an agent's log lines, as JSON, to standard "
    "output, or with --json only what became of it. Answers 0 when the last login was let in, and "
    "for a fleet when every login was that no fault befell. A lab for a fleet is served with "
    "--unlimited: metadata services answer a machine only a few times a second."};

} // namespace attest::app
