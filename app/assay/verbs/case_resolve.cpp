// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "cases.h"
#include "explain/showable.h"
#include "online.h"
#include "report_options.h"
#include "verbs.h"
#include "worker.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the case; - is standard input"),
        Use::Required},
    kConnectionOption,
    {"roots", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "anchors besides those of the case")},
    {"save", Takes::Path, "FILE",
        QT_TRANSLATE_NOOP("assay", "where the case goes with the answers")},
    {"force", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "replace a file that exists")},
    kReportOption,
    kRedactOption,
    kReportFileOption,
};

std::optional<Problem> addRoots(
    const Invocation& invocation, const azure::Connection& connection, casefile::Case& c)
{
    const auto provenance = connection.lab ? trust::Provenance::Lab : trust::Provenance::Added;
    for (const FilePtr& file : invocation.allFiles("roots")) {
        const auto& certificates = certificatesOf(invocation.worker, file);
        if (!certificates) {
            return certificates.problem();
        }
        c.context.anchors
            = c.context.anchors.with(trust::anchorsFrom(*certificates, provenance, file->path));
    }
    return std::nullopt;
}

bool isWhole(const casefile::Case& c)
{
    for (const auto& evidence : c.evidence) {
        if (evidence.signature == verify::TokenSignature::Removed) {
            return false;
        }
    }
    return true;
}

std::optional<UsageError> save(
    const Invocation& invocation, casefile::Case c, const verify::Appraisal& appraisal)
{
    const auto path = invocation.arguments.text("save");
    if (!path) {
        return std::nullopt;
    }
    c.reportSha256 = isWhole(c) ? reportSha256(appraisal) : std::string();
    return writeFile(*path, casefile::write(c, casefile::TokenKeeping::Keep),
        invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse, Readers::Owner,
        invocation.devices());
}

int runResolve(Invocation& invocation)
{
    if (const auto error = reportConflict(invocation)) {
        return refuse(invocation, *error);
    }
    auto c = readCase(*invocation.file("in"));
    if (!c) {
        return answerUnfit(invocation, c.problem());
    }
    auto found = accessFor(invocation);
    if (const int* exit = std::get_if<int>(&found)) {
        return *exit;
    }
    auto& access = std::get<AzureAccess>(found);
    const auto& connection = access.session->connection();
    if (const auto problem = addRoots(invocation, connection, *c)) {
        return failFor(invocation, *problem);
    }
    if (const auto error = unmarkedLab(connection, *c)) {
        return refuse(invocation, *error);
    }
    if (const auto error = strangeLab(access, *c)) {
        return refuse(invocation, *error);
    }
    const auto done = resolveOnline(invocation, access, *c);
    const auto appraisal = casefile::replay(*c, invocation.worker.bench());
    if (!appraisal) {
        return answerUnfit(invocation, appraisal.problem());
    }
    if (const auto error = save(invocation, *c, *appraisal)) {
        return refuse(invocation, *error);
    }
    return answer(invocation, *appraisal, Recorded::NoCase,
        {{"asked", std::to_string(done.asked)}, {"answered", std::to_string(done.answered)}});
}

} // namespace

const Verb kCaseResolve{"case resolve", Family::Azure,
    QT_TRANSLATE_NOOP("assay",
        "asks a connection for what a case's verification still needs, and keeps the answers"),
    {"[FILE]", 1, "in", 0}, kOptions, runResolve,
    QT_TRANSLATE_NOOP("assay",
        "Certificates are asked for at their publishers' hosts alone, keys at the issuer's, and "
        "Resource Manager where somebody is signed in. Every request is said on the error stream. "
        "The clock stays that of the case.")};

} // namespace attest::app
