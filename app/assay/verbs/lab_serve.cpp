// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "lab/announcement.h"
#include "lab/scenario/served.h"
#include "run.h"
#include "verbs.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <pthread.h>

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"port", Takes::Count, "PORT", "the first of its ports; any free ones unless told"},
    {"seed", Takes::Text, "TEXT", "what keys, ids and secrets are derived from"},
    {"time", Takes::Time, "TIME", "where its clock starts; now unless told"},
    {"machine", Takes::Text, "NAME", "the machine whose metadata service is called imds"},
    {"cloud", Takes::Choice, "public|usgovernment|china|germany", "the cloud it imitates"},
    {"unlimited", Takes::Nothing, "", "let machines ask as often as they like"},
    {"scenario", Takes::Text, "NAME", "the scenario whose faults are in place"},
    {"agents", Takes::Nothing, "", "let agents of its own log in, one of each method"},
    {"state", Takes::Path, "FOLDER",
        "where its certificates are written; a temporary one unless told"},
};

/// How often agents of the lab's own log in.
constexpr std::chrono::seconds kResidents{10};

constexpr char kDetails[]
    = "Serves a simulated Azure tenant on 127.0.0.1 alone: instance metadata, sign-in, Resource "
      "Manager, Graph, certificate downloads, and a Trust Domain Server with its metrics and logs. "
      "It says where everything is, with --json in one "
      "line, and serves until it is ended. Sign-in, Resource Manager and Graph speak TLS with the "
      "authority in tls-ca.pem. SIGHUP makes the tenant sign with a new key. Nothing of it is "
      "valid outside of it: give anchors.pem as --roots "
      "to judge its documents.";

/// The folder of a lab, which goes with it unless it was asked for.
class Folder {
public:
    explicit Folder(const Invocation& invocation)
    {
        const auto given = invocation.arguments.text("state");
        std::error_code error;
        if (given) {
            m_path = *given;
            std::filesystem::create_directories(m_path, error);
            return;
        }
        std::string name
            = (std::filesystem::temp_directory_path(error) / "assay-lab-XXXXXX").string();
        m_path = ::mkdtemp(name.data()) != nullptr ? name : std::string();
        m_temporary = !m_path.empty();
    }
    Folder(const Folder&) = delete;
    ~Folder()
    {
        if (m_temporary) {
            std::error_code ignored;
            std::filesystem::remove_all(m_path, ignored);
        }
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
    bool m_temporary = false;
};

lab::Cloud cloudOf(std::string_view name)
{
    return name == "usgovernment" ? lab::Cloud::UsGovernment
        : name == "china"         ? lab::Cloud::China
        : name == "germany"       ? lab::Cloud::Germany
                                  : lab::Cloud::Public;
}

int refuseWith(const Invocation& invocation, const Problem& problem)
{
    const auto words = explain::explain(problem.id, problem.params);
    return refuse(invocation,
        UsageError{std::string(problem.id.value), words.explanation + " " + words.remedy});
}

std::string inWords(const lab::Lab& lab, const std::string& folder)
{
    const auto world = lab.tenant().world();
    std::string out = "A simulated Azure is running on this machine. Ctrl-C ends it.\n\n";
    const std::pair<const char*, std::string> rows[] = {{"imds", lab.url(lab::Azure::Imds)},
        {"entra", lab.url(lab::Azure::Entra)}, {"arm", lab.url(lab::Azure::Arm)},
        {"graph", lab.url(lab::Azure::Graph)}, {"aia", lab.url(lab::Azure::Aia)},
        {"tenant", world->directory.tenantId + " (" + world->directory.domain + ")"},
        {"files", folder}};
    for (const auto& [name, value] : rows) {
        out += padded(std::string("  ") + name, 12) + value + "\n";
    }
    out += "\nMachines, each with its metadata service:\n";
    for (const auto& machine : world->machines) {
        out += padded("  " + machine.name, 24) + lab.imdsUrl(machine.name) + "\n";
    }
    return out + "\nTry it:\n  curl -H Metadata:true '" + lab.url(lab::Azure::Imds)
        + "/metadata/attested/document?api-version=2025-04-07&nonce=1234567890'\n";
}

/// What a lab is told from outside: SIGTERM and SIGINT end it, SIGHUP makes the tenant sign with a new
/// key. Blocked before any thread is there, so that all of them leave it to this one.
class Signals {
public:
    Signals()
    {
        sigemptyset(&m_signals);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
            sigaddset(&m_signals, signal);
        }
        ::pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    }
    Signals(const Signals&) = delete;
    ~Signals() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

    void serveUntilTheEnd(lab::Tenant& tenant) const
    {
        int signal = 0;
        while (::sigwait(&m_signals, &signal) != 0 || signal == SIGHUP) {
            const Time now = tenant.now();
            tenant.change([&](lab::World& world) {
                lab::rollOver(world.keys, world.seed, now, lab::OldKeys::StayPublished);
            });
        }
    }

private:
    sigset_t m_signals{};
    sigset_t m_before{};
};

/// Where the Trust Domain Server's ports begin, after the first: behind those of Azure.
constexpr int kServerPorts = 10;

std::string at(std::uint16_t port)
{
    return "http://127.0.0.1:" + std::to_string(port);
}

std::string serverInWords(const lab::ServedTrustDomain& served, const std::string& folder)
{
    return "\nTrust Domain Server:\n" + padded("  server", 12) + at(served.serverPort()) + "\n"
        + padded("  metrics", 12) + at(served.metricsPort()) + "/metrics\n" + padded("  logs", 12)
        + at(served.logsPort()) + "\n\nAn agent that logs in to it:\n  assay lab agent --server "
        + std::to_string(served.serverPort()) + " --config " + folder
        + "/agent-imds.yaml --imds PORT\n";
}

/// The scenario asked for, if one was.
Result<std::optional<lab::Scenario>> scenarioOf(const Invocation& invocation)
{
    const auto name = invocation.arguments.text("scenario");
    if (!name) {
        return std::optional<lab::Scenario>();
    }
    const auto* file = lab::findScenario(*name);
    if (file == nullptr) {
        return Problem{lab::issue::kBadScenario,
            {{"name", *name}, {"reason", std::string("unknown")}, {"found", std::string()}}, {}};
    }
    auto scenario = lab::readScenario(file->name, file->text);
    if (!scenario) {
        return scenario.problem();
    }
    return std::optional(std::move(scenario).value());
}

int runServe(Invocation& invocation)
{
    if (invocation.streams.in == nullptr) {
        return refuse(invocation,
            {"usage.not-in-batch", "a lab serves until it is ended, so a batch cannot start one"});
    }
    lab::LabOptions options;
    const auto port = invocation.arguments.number("port").value_or(0);
    if (port > 65535 - 64) {
        return refuse(
            invocation, {"usage.bad-value", "--port leaves no room for the ports after it"});
    }
    auto scenario = scenarioOf(invocation);
    if (!scenario) {
        return refuseWith(invocation, scenario.problem());
    }
    options.port = static_cast<std::uint16_t>(port);
    options.seed = invocation.arguments.textOr("seed", options.seed);
    options.time = invocation.arguments.time("time");
    options.machine
        = invocation.arguments.textOr("machine", *scenario ? (*scenario)->machine : std::string());
    options.cloud = cloudOf(invocation.arguments.textOr("cloud", "public"));
    if (invocation.arguments.has("unlimited")) {
        options.allowance = lab::imds::kUnlimited;
    }
    options.onRefused = [&invocation](const lab::http::Refusal& refusal) {
        // One write a line, because it comes from several threads.
        invocation.err(
            "refused: " + (refusal.status == 0 ? "closed" : std::to_string(refusal.status)) + ", "
            + refusal.reason + "\n");
    };
    const Signals signals;
    const auto lab = lab::Lab::start(std::move(options));
    if (!lab) {
        return refuseWith(invocation, lab.problem());
    }
    const Folder folder(invocation);
    for (const auto& file : lab::filesOf(**lab)) {
        if (const auto error
            = writeFile(folder.path() + "/" + file.name, file.text, Existing::Replace,
                file.holds == lab::LabFile::Holds::Secret ? Readers::Owner : Readers::Anyone)) {
            return refuse(invocation, *error);
        }
    }
    lab::ServedOptions server;
    server.stateFolder = folder.path();
    server.firstPort
        = port == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(port + kServerPorts);
    server.faults = std::move(scenario).value();
    server.residentsEvery = invocation.arguments.has("agents") ? kResidents : kResidents.zero();
    const std::string story = server.faults ? "\n" + server.faults->story + "\n" : "";
    const auto served = lab::ServedTrustDomain::start(**lab, std::move(server));
    if (!served) {
        return refuseWith(invocation, served.problem());
    }
    for (const auto& [name, text] : (*served)->agentFiles()) {
        if (const auto error = writeFile(folder.path() + "/" + name, text)) {
            return refuse(invocation, *error);
        }
    }
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject();
        lab::writeAnnouncement(json, **lab, folder.path());
        json.member("server", at((*served)->serverPort()));
        json.member("metrics", at((*served)->metricsPort()) + "/metrics");
        json.member("logs", at((*served)->logsPort()));
        json.member("trustDomain", (*served)->trustDomain());
        invocation.out(json.endObject().take() + "\n");
    } else {
        invocation.out(
            inWords(**lab, folder.path()) + serverInWords(**served, folder.path()) + story);
    }
    invocation.streams.out.flush();
    signals.serveUntilTheEnd((*lab)->tenant());
    return kAccept;
}

} // namespace

const Verb kLabServe{"lab serve", Family::Work, "a simulated Azure tenant on this machine", {},
    kOptions, runServe, kDetails};

} // namespace attest::app
