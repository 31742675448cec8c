// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "azure_access.h"
#include "cases.h"
#include "doctor/evidence.h"
#include "doctor/examine.h"
#include "doctor/page.h"
#include "online.h"
#include "verbs.h"
#include "worker.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    kConnectionOption,
    {"audience", Takes::Text, "URI",
        QT_TRANSLATE_NOOP("assay", "of azure_msi; the tenant's documented one unless told")},
    {"issuer", Takes::Text, "URL",
        QT_TRANSLATE_NOOP("assay", "that the policy names; the tenant's of version 1 unless told")},
    {"principal", Takes::Text, "ID",
        QT_TRANSLATE_NOOP("assay", "object id of the server's identity, whose rights are checked")},
    {"scope", Takes::List, "ID",
        QT_TRANSLATE_NOOP("assay", "resource ids that are read; every subscription unless told")},
    {"case", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "a case, whose certificates and downloads are looked at")},
    {"report", Takes::Choice, "text|json|md|html", QT_TRANSLATE_NOOP("assay", "in that form")},
};

std::string written(const Invocation& invocation, const doctor::Examined& examined)
{
    const auto form = invocation.arguments.textOr("report", invocation.json() ? "json" : "text");
    if (form == "json") {
        return doctor::toJson(examined);
    }
    if (form == "md") {
        return doctor::toMarkdown(examined);
    }
    if (form == "html") {
        return doctor::toHtml(examined);
    }
    return doctor::toText(examined, styleOf(invocation.streams.terminal, report::Detail::Summary));
}

/// The case judged as it is. Nothing is asked for it.
Result<verify::Appraisal> judged(const Invocation& invocation, const FilePtr& file)
{
    const auto c = readCase(*file);
    return c ? casefile::replay(*c, invocation.worker.bench()) : c.problem();
}

int runDoctor(Invocation& invocation)
{
    doctor::Subject subject;
    const auto file = invocation.file("case");
    const auto appraisal = file ? std::optional(judged(invocation, file)) : std::nullopt;
    if (appraisal && !*appraisal) {
        return answerUnfit(invocation, appraisal->problem());
    }
    auto opened = accessFor(invocation);
    if (const auto* exit = std::get_if<int>(&opened)) {
        return *exit;
    }
    auto& access = std::get<AzureAccess>(opened);
    const net::Cancel cancel;
    subject.connection = access.session->connection();
    // Asked now: the account is known only once there is a token.
    static_cast<void>(access.session->token(subject.connection.endpoints.armAudience, cancel));
    subject.session = access.session.get();
    subject.transport = access.transport.get();
    subject.clock = [&invocation] { return invocation.time(); };
    subject.audience = invocation.arguments.textOr("audience", "");
    subject.issuer = invocation.arguments.textOr("issuer", "");
    subject.principal = invocation.arguments.textOr("principal", "");
    subject.scopes = invocation.arguments.all("scope");
    if (appraisal) {
        subject.evidence = file->path;
        doctor::lookAt(**appraisal, subject);
    }

    doctor::Examined examined;
    examined.connection = subject.connection.name;
    examined.cloud = policy::cloudFacts(subject.connection.cloud).name;
    examined.lab = subject.connection.lab;
    examined.tenant = subject.connection.tenant;
    if (const auto account = access.session->account()) {
        examined.tenant = account->tenant;
        examined.account = account->name;
    }
    examined.at = invocation.time();
    doctor::Progress progress;
    progress.waiting = waitingTold(invocation);
    examined.diagnoses = doctor::examine(subject, cancel, progress);
    invocation.out(written(invocation, examined));
    return doctor::countOf(examined.diagnoses, doctor::State::Failed) == 0 ? kAccept : kReject;
}

} // namespace

const Verb kAzureDoctor{"azure doctor", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "checks hop by hop what attestation rests on, and says what to do"),
    {}, kOptions, runDoctor,
    QT_TRANSLATE_NOOP("assay",
        "Reads and changes nothing. What it could mend is handed over as a command. Run it on the "
        "server's host to have its own way checked. Answers 1 when a check failed.")};

} // namespace attest::app
