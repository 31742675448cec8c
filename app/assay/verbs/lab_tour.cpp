// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "lab/scenario/served.h"
#include "report/contract.h"
#include "show.h"
#include "verbs.h"
#include "walk.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"seed", Takes::Text, "TEXT", "what the simulated tenant's keys and ids are derived from"},
    {"no-pause", Takes::Nothing, "", "do not wait for Enter between stages"},
};

constexpr char kBefore[] = "A simulated Azure and a Trust Domain Server run on this machine's "
                           "loopback address, for as long "
                           "as this takes. Two agents log in to it over the network, each by a "
                           "method of its own. What follows "
                           "is how the server's verifier judges what they brought, stage by stage. "
                           "Nothing of it is valid "
                           "outside of this lab.";

constexpr char kAfter[]
    = "What to try next\n"
      "  assay lab run --list             stories of what goes wrong in a login\n"
      "  assay lab run replayed-proof     one of them: what does the server see?\n"
      "  assay lab serve                  keeps such a lab running, for agents and for curl\n"
      "  assay demo                       the same walk through kept documents\n"
      "  assay verify attested --help     judges a document of a machine of yours\n";

struct Chapter {
    std::string_view file;
    const char* title;
    const char* text;
};
constexpr Chapter kChapters[] = {
    {"agent-imds.yaml", "A login by azure_imds",
        "The agent proves its machine: it asks the metadata service for a document that is signed "
        "over "
        "the server's challenge."},
    {"agent-msi.yaml", "A login by azure_msi",
        "The agent proves its managed identity: it asks the metadata service for a token that "
        "Entra "
        "signed."},
};

/// A login and what the server made of it.
struct Login {
    const Chapter* chapter = nullptr;
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
        const std::string imds = (*lab)->url(lab::Azure::Imds);
        setup.imds
            = lab::askerOf(static_cast<std::uint16_t>(std::stoi(imds.substr(imds.rfind(':') + 1))));
        setup.server = lab::askerOf((*served)->serverPort());
        Login login;
        for (const Chapter& chapter : kChapters) {
            login.chapter = chapter.file == file ? &chapter : login.chapter;
        }
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
    show.heading(login.chapter->title, login.chapter->text);
    if (!login.appraisal) {
        invocation.out("The server came to no verdict: " + login.agent.error + "\n\n");
        return true;
    }
    for (const auto& page :
        walk(report::makeReport(*login.appraisal), invocation.streams.terminal)) {
        if (!show.page(page)) {
            return false;
        }
    }
    invocation.out((login.agent.connected ? "The agent is " + login.agent.spiffeId
                                          : "The agent was refused: " + login.agent.error)
        + "\n\n");
    return true;
}

std::string inJson(const std::vector<Login>& logins)
{
    JsonWriter json;
    json.beginObject().key("logins").beginArray();
    for (const Login& login : logins) {
        json.beginObject().key("connected").boolean(login.agent.connected);
        json.member("spiffeId", login.agent.spiffeId).member("agentError", login.agent.error);
        if (login.appraisal) {
            json.key("result").raw(report::toJson(report::contractOf(*login.appraisal)));
        }
        json.endObject();
    }
    return json.endArray().endObject().take() + "\n";
}

int runLabTour(Invocation& invocation)
{
    const auto logins = logIn(invocation.arguments.textOr("seed", "contoso"));
    if (!logins) {
        const auto words = explain::explain(logins.problem().id, logins.problem().params);
        return refuse(invocation,
            {std::string(logins.problem().id.value), words.explanation + " " + words.remedy});
    }
    bool all = true;
    for (const Login& login : *logins) {
        all = all && login.agent.connected;
    }
    if (invocation.json()) {
        invocation.out(inJson(*logins));
        return all ? kAccept : kReject;
    }
    Show show(invocation);
    show.heading("Two agents log in", kBefore);
    for (const Login& login : *logins) {
        if (!tell(invocation, show, login)) {
            break;
        }
    }
    invocation.out(kAfter);
    return all ? kAccept : kReject;
}

} // namespace

const Verb kLabTour{"lab tour", Family::Work,
    "starts a lab, logs an agent of each method in to it, and shows both stage by stage", {},
    kOptions, runLabTour,
    "The lab listens on free ports of this machine's loopback address, and ends before the first "
    "stage "
    "is shown. Answers 0 when both agents were let in."};

} // namespace attest::app
