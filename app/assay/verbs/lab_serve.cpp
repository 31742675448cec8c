// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "explain/showable.h"
#include "lab/announcement.h"
#include "lab/arc/agent.h"
#include "lab/faults/service_fault.h"
#include "lab/running_labs.h"
#include "lab/scenario/served.h"
#include "lab_places.h"
#include "lab_stories.h"
#include "report/contract.h"
#include "run.h"
#include "verbs.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"port", Takes::Count, "PORT",
        QT_TRANSLATE_NOOP("assay", "the first of its ports; any free ones unless told")},
    {"seed", Takes::Text, "TEXT",
        QT_TRANSLATE_NOOP("assay", "what keys, ids and secrets are derived from")},
    {"time", Takes::Time, "TIME",
        QT_TRANSLATE_NOOP("assay", "where its clock starts; now unless told")},
    {"machine", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "the machine whose metadata service is called imds")},
    {"cloud", Takes::Choice, "public|usgovernment|china|german",
        QT_TRANSLATE_NOOP("assay", "the cloud it imitates")},
    {"unlimited", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "let machines ask as often as they like")},
    {"scenario", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay",
            "the scenario whose faults are in place, or a single fault (assay lab run --faults)")},
    {"service-fault", Takes::List, "NAME",
        QT_TRANSLATE_NOOP("assay",
            "a fault of one service for whoever asks it, such as graph-forbidden; an unknown name "
            "is answered with all of them")},
    {"agents", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "let agents of its own log in, one of each method")},
    {"state", Takes::Path, "FOLDER",
        QT_TRANSLATE_NOOP(
            "assay", "where its certificates are written; a temporary one unless told")},
    {"arc-tokens", Takes::Path, "FOLDER",
        QT_TRANSLATE_NOOP("assay",
            "where its Arc agent writes the keys that clients read, Azure's and this program in "
            "/var/opt/azcmagent/tokens alone; beside the certificates unless told")},
};

/// How often agents of the lab's own log in.
constexpr std::chrono::seconds kResidents{10};

constexpr char kDetails[] = QT_TRANSLATE_NOOP("assay",
    "Serves a simulated Azure tenant on 127.0.0.1 alone: instance metadata, sign-in, Resource "
    "Manager, Graph, certificate downloads, Azure Arc's agent, and a Trust Domain Server with its metrics and "
    "logs. It says where everything is, with --json in one line, and serves until it is ended. "
    "Sign-in, Resource Manager and Graph speak TLS with the authority in tls-ca.pem. SIGHUP "
    "makes the tenant sign with a new key. Nothing of it is valid outside of it: give "
    "anchors.pem as --roots to judge its documents.");

lab::Cloud cloudOf(std::string_view name)
{
    return name == "usgovernment" ? lab::Cloud::UsGovernment
        : name == "china"         ? lab::Cloud::China
        : name == "german"        ? lab::Cloud::Germany
                                  : lab::Cloud::Public;
}

std::string row(const char* label, const std::string& value)
{
    return "  " + padded(said(label), 10) + value + "\n";
}

/// What a client's environment has to say on a machine of Arc.
std::string arcInWords(const lab::Lab& lab)
{
    const std::string url = lab.url(lab::Azure::Arc);
    return "\n"
        + said(QT_TRANSLATE_NOOP(
            "assay", "An identity as Azure Arc gives it, to clients that read the agent's keys:"))
        + "\n  export IDENTITY_ENDPOINT=" + url + std::string(lab::arc::kTokenPath)
        + "\n  export IMDS_ENDPOINT=" + url + "\n"
        + row(QT_TRANSLATE_NOOP("assay", "keys"), lab.arcTokens());
}

std::string inWords(const lab::Lab& lab, const std::string& folder)
{
    const auto world = lab.tenant().world();
    std::string out = said(QT_TRANSLATE_NOOP(
                          "assay", "A simulated Azure is running on this machine. Ctrl-C ends it."))
        + "\n\n";
    const std::pair<const char*, std::string> rows[]
        = {{"imds", lab.url(lab::Azure::Imds)}, {"entra", lab.url(lab::Azure::Entra)},
            {"arm", lab.url(lab::Azure::Arm)}, {"graph", lab.url(lab::Azure::Graph)},
            {"aia", lab.url(lab::Azure::Aia)}, {"arc", lab.url(lab::Azure::Arc)},
            {QT_TRANSLATE_NOOP("assay", "tenant"),
                world->directory.tenantId + " (" + world->directory.domain + ")"},
            {QT_TRANSLATE_NOOP("assay", "files"), folder}};
    for (const auto& [name, value] : rows) {
        out += row(name, value);
    }
    out += "\n" + said(QT_TRANSLATE_NOOP("assay", "Machines, each with its metadata service:"))
        + "\n";
    for (const auto& machine : world->machines) {
        out += padded("  " + machine.name, 24) + lab.imdsUrl(machine.name) + "\n";
    }
    out += arcInWords(lab);
    return out + "\n" + said(QT_TRANSLATE_NOOP("assay", "Try it:")) + "\n  curl -H Metadata:true '"
        + lab.url(lab::Azure::Imds)
        + "/metadata/attested/document?api-version=2025-04-07&nonce=1234567890'\n";
}

/// What a lab is told from outside: SIGTERM and SIGINT end it, and so does closing its terminal; SIGHUP
/// otherwise makes the tenant sign with a new key. Blocked before any thread is there, so that all of
/// them leave it to this one.
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
            if (m_onTerminal && ::isatty(STDIN_FILENO) == 0) {
                return; // it was closed: nobody is left to end this
            }
            const Time now = tenant.now();
            tenant.change([&](lab::World& world) {
                lab::rollOver(world.keys, world.seed, now, lab::OldKeys::StayPublished);
            });
        }
    }

private:
    bool m_onTerminal = ::isatty(STDIN_FILENO) == 1;
    sigset_t m_signals{};
    sigset_t m_before{};
};

/// Where the Trust Domain Server's ports begin, after the first: behind those of Azure.
constexpr int kServerPorts = 10;
/// The machines' come last, from lab::kMachinePorts on.
constexpr std::uint16_t kHighestPort = 65535 - 64;

std::string serverInWords(const lab::ServedTrustDomain& served, const lab::RunningLab& entry)
{
    const auto logs = onLoopback(served.logsPort());
    return "\n" + said(QT_TRANSLATE_NOOP("assay", "Trust Domain Server:")) + "\n"
        + row("server", onLoopback(served.serverPort()))
        + row("metrics", onLoopback(served.metricsPort()) + "/metrics") + row("logs", logs) + "\n"
        + said(QT_TRANSLATE_NOOP("assay", "An agent that logs in to it, from another terminal:"))
        + "\n  assay lab agent\n" + said(QT_TRANSLATE_NOOP("assay", "or, where several labs run:"))
        + "\n  assay lab agent --imds " + std::to_string(entry.imds) + " --server "
        + std::to_string(entry.server) + " --config " + agentFileOf(entry, entry.method) + "\n"
        + said(QT_TRANSLATE_NOOP("assay", "What the server writes meanwhile:")) + "\n  curl -N '"
        + logs + "/api/v1/namespaces/spirl-system/pods/spirl-server-0/log?follow=true'\n"
        + said(QT_TRANSLATE_NOOP("assay", "Another policy, without a restart (edit it first):"))
        + "\n  curl -X PUT --data-binary @" + entry.folder + "/policy-imds.yaml "
        + onLoopback(served.serverPort()) + "/v1/clusters/c-imds/policy\n";
}

/// What was asked for; the names of scenario and machine are looked up here.
OrUsage<lab::LabOptions> labOptionsOf(
    const Invocation& invocation, const std::optional<lab::Scenario>& scenario)
{
    const auto& arguments = invocation.arguments;
    lab::LabOptions options;
    const auto port = arguments.number("port").value_or(0);
    if (port > kHighestPort) {
        return UsageError{"usage.bad-value",
            {QT_TRANSLATE_NOOP(
                 "assay", "--port is at most {most}: the lab takes ports after it too"),
                {{"most", std::size_t{kHighestPort}}}}};
    }
    options.port = static_cast<std::uint16_t>(port);
    options.seed = arguments.textOr("seed", options.seed);
    options.time = arguments.time("time");
    options.machine = arguments.textOr("machine", scenario ? scenario->machine : std::string());
    options.cloud = cloudOf(arguments.textOr("cloud", "public"));
    if (arguments.has("unlimited")) {
        options.allowance = lab::imds::kUnlimited;
    }
    options.onRefused = [&invocation](const lab::http::Refusal& refusal) {
        // One write a line, because it comes from several threads.
        invocation.err(
            (refusal.status == 0
                    ? said(QT_TRANSLATE_NOOP("assay", "closed: {reason}"),
                        {{"reason", refusal.reason}})
                    : said(QT_TRANSLATE_NOOP("assay", "refused: {status}, {reason}"),
                        {{"status", std::to_string(refusal.status)}, {"reason", refusal.reason}}))
            + "\n");
    };
    return options;
}

std::optional<UsageError> writeFiles(const lab::Lab& lab, const LabFolder& folder)
{
    for (const auto& file : lab::filesOf(lab)) {
        if (auto error = writeFile(folder.path() + "/" + file.name, file.text, Existing::Replace,
                file.holds == lab::LabFile::Holds::Secret ? Readers::Owner : Readers::Anyone)) {
            return error;
        }
    }
    return std::nullopt;
}

void announce(const Invocation& invocation, const lab::Lab& lab,
    const lab::ServedTrustDomain& served, const std::string& folder)
{
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    lab::writeAnnouncement(json, lab, folder);
    json.member("server", onLoopback(served.serverPort()));
    json.member("metrics", onLoopback(served.metricsPort()) + "/metrics");
    json.member("logs", onLoopback(served.logsPort()));
    json.member("trustDomain", served.trustDomain());
    invocation.out(json.endObject().take() + "\n");
}

using ServiceFaults = std::vector<const lab::ServiceFault*>;

/// By name; whoever names none of them is told all.
std::variant<ServiceFaults, UsageError> serviceFaultsOf(const Arguments& arguments)
{
    ServiceFaults found;
    for (const std::string& name : arguments.all("service-fault")) {
        found.push_back(lab::findServiceFault(name));
        if (found.back() == nullptr) {
            std::string known;
            for (const auto& each : lab::serviceFaults()) {
                known += (known.empty() ? "" : ", ") + std::string(each.name);
            }
            return UsageError{"usage.bad-value",
                {QT_TRANSLATE_NOOP("assay", "no service has a fault {name}: give one of {known}"),
                    {{"name", explain::showable(name)}, {"known", known}}}};
        }
    }
    return found;
}

/// From the first port to the last words; `signals` says when it is over.
int serve(const Invocation& invocation, const Signals& signals, lab::LabOptions options,
    std::optional<lab::Scenario> scenario)
{
    const auto faults = serviceFaultsOf(invocation.arguments);
    if (const auto* error = std::get_if<UsageError>(&faults)) {
        return refuse(invocation, *error);
    }
    const auto port = options.port;
    const std::string seed = options.seed;
    const auto made = LabFolder::make(invocation.arguments.text("state"), "--state");
    if (const auto* error = std::get_if<UsageError>(&made)) {
        return refuse(invocation, *error);
    }
    const auto& folder = std::get<LabFolder>(made);
    const auto tokens = LabFolder::make(
        invocation.arguments.textOr("arc-tokens", folder.path() + "/tokens"), "--arc-tokens");
    if (const auto* error = std::get_if<UsageError>(&tokens)) {
        return refuse(invocation, *error);
    }
    options.arcTokens = std::get<LabFolder>(tokens).path();
    const auto lab = lab::Lab::start(std::move(options));
    if (!lab) {
        return refuseFor(invocation, lab.problem());
    }
    lab::ServedOptions server;
    server.stateFolder = folder.path();
    server.firstPort
        = port == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(port + kServerPorts);
    server.faults = std::move(scenario);
    server.residentsEvery = invocation.arguments.has("agents") ? kResidents : kResidents.zero();
    const std::string story = server.faults
        ? said(server.faults->story.empty() ? server.faults->title : server.faults->story)
        : std::string();
    const std::string method(server.faults ? verify::methodName(server.faults->method) : "");
    // Before its files: a folder that another lab uses is refused, and that one's files stay.
    const auto served = lab::ServedTrustDomain::start(**lab, std::move(server));
    if (!served) {
        return refuseFor(invocation, served.problem());
    }
    if (const auto error = writeFiles(**lab, folder)) {
        return refuse(invocation, *error);
    }
    for (const auto* fault : std::get<ServiceFaults>(faults)) {
        (*lab)->intercept(fault->service, lab::interceptorOf(*fault));
    }
    for (const auto* files : {&(*served)->agentFiles(), &(*served)->policyFiles()}) {
        for (const auto& [name, text] : *files) {
            if (const auto error = writeFile(folder.path() + "/" + name, text)) {
                return refuse(invocation, *error);
            }
        }
    }
    const lab::RunningLab running{portIn((*lab)->url(lab::Azure::Imds)), (*served)->serverPort(),
        (*served)->trustDomain(), seed, method, folder.path()};
    const lab::RunningLabEntry entry(lab::runningLabsFolder(), running);
    if (!entry.written()) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay",
                "other terminals will not find this lab by themselves: the folder for temporary "
                "files cannot be written to; give agents --imds, --server and --config")));
    }
    if (invocation.json()) {
        announce(invocation, **lab, **served, folder.path());
    } else {
        invocation.out(inWords(**lab, folder.path()) + serverInWords(**served, running)
            + (story.empty() ? ""
                             : "\n" + wrapped(story, invocation.streams.terminal.width, 0) + "\n"));
    }
    invocation.streams.out.flush();
    signals.serveUntilTheEnd((*lab)->tenant());
    return kAccept;
}

int runServe(Invocation& invocation)
{
    if (invocation.inBatch()) {
        return refuse(invocation,
            {"usage.not-in-batch",
                QT_TRANSLATE_NOOP(
                    "assay", "a lab serves until it is ended, so a batch cannot start one")});
    }
    std::optional<lab::Scenario> scenario;
    if (const auto name = invocation.arguments.text("scenario")) {
        auto found = scenarioNamed(*name);
        if (const auto* error = std::get_if<UsageError>(&found)) {
            // The code that this verb has always answered with.
            return refuse(
                invocation, {std::string(lab::issue::kBadScenario.value), error->message});
        }
        scenario = std::move(std::get<lab::Scenario>(found));
    }
    auto options = labOptionsOf(invocation, scenario);
    if (const auto* error = std::get_if<UsageError>(&options)) {
        return refuse(invocation, *error);
    }
    const Signals signals;
    return serve(
        invocation, signals, std::move(std::get<lab::LabOptions>(options)), std::move(scenario));
}

} // namespace

const Verb kLabServe{"lab serve", Family::Work,
    QT_TRANSLATE_NOOP("assay", "a simulated Azure tenant on this machine"), {}, kOptions, runServe,
    kDetails};

} // namespace attest::app
