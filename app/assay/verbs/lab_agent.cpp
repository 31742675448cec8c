// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "lab/agent/agent.h"
#include "lab/http/server.h"
#include "verbs.h"

#include <chrono>
#include <thread>

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
    {"metrics", Takes::Count, "PORT", "where it serves its metrics; nowhere unless told"},
    {"debug", Takes::Nothing, "", "write its debug lines too"},
};

int refuseConfig(const Invocation& invocation, const policy::AgentLoadResult& loaded)
{
    std::string what;
    for (const auto& each : loaded.diagnostics) {
        what += (what.empty() ? "" : ", ") + std::string(each.id.value) + " at " + each.path;
    }
    return refuse(invocation, {"usage.bad-value", "the configuration cannot be used: " + what});
}

std::optional<std::uint16_t> portOf(const Invocation& invocation, std::string_view option)
{
    const auto number = invocation.arguments.number(option);
    return number && *number > 0 && *number < 65536
        ? std::optional(static_cast<std::uint16_t>(*number))
        : std::nullopt;
}

int runLabAgent(Invocation& invocation)
{
    auto loaded = policy::loadAgentConfig(asText(invocation.file("config")->bytes));
    if (!loaded.config) {
        return refuseConfig(invocation, loaded);
    }
    const auto imds = portOf(invocation, "imds");
    const auto server = portOf(invocation, "server");
    if (!imds || !server) {
        return refuse(invocation, {"usage.bad-value", "--imds and --server are ports, 1 to 65535"});
    }
    lab::AgentSetup setup;
    setup.config = std::move(*loaded.config);
    setup.trustDomain = invocation.arguments.textOr("trust-domain", setup.trustDomain);
    setup.name = invocation.arguments.textOr("name", setup.name);
    // A key and traces of its own: two runs of one agent are two logins.
    const Time begun = lab::systemClock()();
    setup.seed
        = setup.name + "/" + std::to_string(begun.seconds) + "." + std::to_string(begun.nanos);
    setup.imds = lab::askerOf(*imds);
    setup.server = lab::askerOf(*server);
    setup.log = std::make_shared<lab::LogBook>(lab::systemClock());
    setup.log->setLeast(
        invocation.arguments.has("debug") ? lab::LogLevel::Debug : lab::LogLevel::Info);
    setup.log->setTee([&invocation](std::string_view line) {
        invocation.out(std::string(line) + "\n");
        invocation.streams.out.flush();
    });
    setup.metrics = std::make_shared<lab::Metrics>();
    std::optional<lab::http::Server> exposed;
    if (const auto port = portOf(invocation, "metrics")) {
        lab::http::Options options;
        options.port = *port;
        auto listening
            = lab::http::Server::listen(lab::metricsHandler(*setup.metrics), std::move(options));
        if (!listening) {
            return refuse(invocation,
                {std::string(listening.problem().id.value), "the metrics port is taken"});
        }
        exposed = std::move(listening).value();
    }
    const auto count = invocation.arguments.number("count").value_or(1);
    const std::chrono::seconds pause(invocation.arguments.number("every").value_or(10));
    lab::Agent agent(std::move(setup));
    bool connected = false;
    for (std::int64_t i = 0; i < count; ++i) {
        if (i > 0) {
            std::this_thread::sleep_for(pause);
        }
        connected = agent.attest().connected;
    }
    return connected ? kAccept : kReject;
}

} // namespace

const Verb kLabAgent{"lab agent", Family::Work,
    "an agent that logs in to the lab's server by the lab's metadata service", {}, kOptions,
    runLabAgent,
    "Speaks to ports of this machine alone. It writes an agent's log lines, as JSON, to standard "
    "output. Answers 0 when the last login was let in."};

} // namespace attest::app
