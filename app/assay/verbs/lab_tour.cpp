// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "lab/scenario/served.h"
#include "lab_places.h"
#include "report/contract.h"
#include "show.h"
#include "verbs.h"
#include "walk.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"seed", Takes::Text, "TEXT",
        QT_TRANSLATE_NOOP("assay", "what the simulated tenant's keys and ids are derived from")},
    {"no-pause", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "do not wait for Enter between stages")},
};

constexpr char kBefore[] = QT_TRANSLATE_NOOP("assay",
    "A simulated Azure and a Trust Domain Server run on this machine's loopback address, for as "
    "long as this takes. Two agents log in to it over the network, each by a method of its own. "
    "What follows is how the server's verifier judges what they brought, stage by stage. "
    "Nothing of it is valid outside of this lab.");

constexpr std::pair<const char*, const char*> kNext[] = {
    {"assay lab run", QT_TRANSLATE_NOOP("assay", "stories of what goes wrong in a login")},
    {"assay lab run replayed-proof",
        QT_TRANSLATE_NOOP("assay", "one of them: what does the server see?")},
    {"assay lab serve",
        QT_TRANSLATE_NOOP("assay", "keeps such a lab running, for agents and for curl")},
    {"assay lab agent", QT_TRANSLATE_NOOP("assay", "logs in to it, from another terminal")},
    {"assay demo", QT_TRANSLATE_NOOP("assay", "the same walk through kept documents")},
    {"assay verify attested --help",
        QT_TRANSLATE_NOOP("assay", "judges a document of a machine of yours")},
};

constexpr Chapter kChapters[] = {
    {"agent-imds.yaml", QT_TRANSLATE_NOOP("assay", "A login by azure_imds"),
        QT_TRANSLATE_NOOP("assay",
            "The agent proves its machine: it asks the metadata service for a document that is "
            "signed over the server's challenge.")},
    {"agent-msi.yaml", QT_TRANSLATE_NOOP("assay", "A login by azure_msi"),
        QT_TRANSLATE_NOOP("assay",
            "The agent proves its managed identity: it asks the metadata service for a token "
            "that Entra signed.")},
};

/// A login and what the server made of it.
struct Login {
    std::string file; ///< the configuration it logs in by
    lab::Attested agent;
    std::optional<verify::Appraisal> appraisal;
};

/// Everything happens before anything is shown, so that a reader who takes his time holds nothing up.
Result<std::vector<Login>> logIn(const std::string& seed)
{
    lab::LabOptions options;
    options.seed = seed;
    options.sizes = lab::KeySizes::Small; // nothing here outlives the process
    auto lab = lab::Lab::start(std::move(options));
    if (!lab) {
        return lab.problem();
    }
    std::mutex lock;
    std::vector<verify::Appraisal> judged;
    lab::ServedOptions server;
    server.judged = [&](const lab::Judgement& judgement) {
        const std::lock_guard guard(lock);
        judged.push_back(judgement.appraisal);
    };
    auto served = lab::ServedTrustDomain::start(**lab, std::move(server));
    if (!served) {
        return served.problem();
    }
    std::vector<Login> logins;
    for (const auto& [file, text] : (*served)->agentFiles()) {
        lab::AgentSetup setup;
        setup.name = file;
        setup.config = policy::loadAgentConfig(text).config.value_or(policy::AgentConfig());
        setup.seed = seed;
        setup.trustDomain = (*served)->trustDomain();
        setup.imds = lab::askerOf(portIn((*lab)->url(lab::Azure::Imds)));
        setup.server = lab::askerOf((*served)->serverPort());
        Login login;
        login.file = file;
        login.agent = lab::Agent(std::move(setup)).attest();
        const std::lock_guard guard(lock);
        if (!judged.empty()) {
            login.appraisal = std::move(judged.back());
            judged.clear();
        }
        logins.push_back(std::move(login));
    }
    return logins;
}

bool tell(const Invocation& invocation, Show& show, const Login& login)
{
    show.chapter(kChapters, login.file);
    if (!login.appraisal) {
        invocation.out(said(QT_TRANSLATE_NOOP("assay", "The server came to no verdict: {error}"),
                           {{"error", login.agent.error}})
            + "\n\n");
        return true;
    }
    if (!show.pages(walk(report::makeReport(*login.appraisal), invocation.streams.terminal))) {
        return false;
    }
    invocation.out(
        said(login.agent.connected ? QT_TRANSLATE_NOOP("assay", "The agent is {id}")
                                   : QT_TRANSLATE_NOOP("assay", "The agent was refused: {error}"),
            {{"id", login.agent.spiffeId}, {"error", login.agent.error}})
        + "\n\n");
    return true;
}

/// Accepted when every agent was let in; a refused login's stage and code are in its own result.
report::ContractResult contractOf(const std::vector<Login>& logins, bool all)
{
    JsonWriter json;
    json.beginArray();
    for (const Login& login : logins) {
        json.beginObject().key("connected").boolean(login.agent.connected);
        json.member("spiffeId", login.agent.spiffeId).member("agentError", login.agent.error);
        if (login.appraisal) {
            json.key("result").raw(report::toJson(report::contractOf(*login.appraisal)));
        }
        json.endObject();
    }
    auto result = report::accepted({});
    result.verdict = all ? report::ContractVerdict::Accept : report::ContractVerdict::Reject;
    result.message = all ? "" : "an agent was refused";
    result.members.push_back({"logins", json.endArray().take()});
    return result;
}

int runLabTour(Invocation& invocation)
{
    const auto logins = logIn(invocation.arguments.textOr("seed", "contoso"));
    if (!logins) {
        return refuseFor(invocation, logins.problem());
    }
    bool all = true;
    for (const Login& login : *logins) {
        all = all && login.agent.connected;
    }
    if (invocation.json()) {
        invocation.out(report::toJson(contractOf(*logins, all)) + "\n");
        return all ? kAccept : kReject;
    }
    Show show(invocation);
    show.heading(said(QT_TRANSLATE_NOOP("assay", "Two agents log in")), said(kBefore));
    for (const Login& login : *logins) {
        if (!tell(invocation, show, login)) {
            break;
        }
    }
    std::string next = said(QT_TRANSLATE_NOOP("assay", "What to try next")) + "\n";
    for (const auto& [command, what] : kNext) {
        next += "  " + padded(command, 33)
            + wrapped(said(what), invocation.streams.terminal.width, 35) + "\n";
    }
    invocation.out(next);
    return all ? kAccept : kReject;
}

} // namespace

const Verb kLabTour{"lab tour", Family::Work,
    QT_TRANSLATE_NOOP("assay",
        "starts a lab, logs an agent of each method in to it, and shows both stage by stage"),
    {}, kOptions, runLabTour,
    QT_TRANSLATE_NOOP("assay",
        "The lab listens on free ports of this machine's loopback address, and ends before the "
        "first stage is shown. Answers 0 when both agents were let in.")};

} // namespace attest::app
