// SPDX-License-Identifier: GPL-3.0-or-later
#include "online.h"

#include "base/limits.h"
#include "base/percent.h"
#include "explain/showable.h"
#include "judgement.h"
#include "session/open_requests.h"
#include "trust/aia.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr std::size_t kLongestTold = 300;

std::string_view fromWord(azure::Resolution::From from)
{
    switch (from) {
    case azure::Resolution::From::Network:
        return QT_TRANSLATE_NOOP("assay", "asked");
    case azure::Resolution::From::Memory:
        return QT_TRANSLATE_NOOP("assay", "known");
    case azure::Resolution::From::Nowhere:
        break;
    }
    return QT_TRANSLATE_NOOP("assay", "not asked");
}

void tell(const Invocation& invocation, const azure::Resolution& one)
{
    const auto& reply = one.exchange.reply;
    const std::string what
        = reply.source.empty() ? verify::requestKey(one.exchange.request) : reply.source;
    invocation.err(
        said(QT_TRANSLATE_NOOP("assay", "{how}: {what} ({status})"),
            {{"how", said(fromWord(one.from))}, {"what", explain::showable(what, kLongestTold)},
                {"status", verify::replyStatusName(reply.status)}})
        + "\n");
    if (one.problem) {
        warn(invocation, messageOf(*one.problem).shown);
    }
    for (const Finding& remark : one.remarks) {
        warn(invocation, messageOf({remark.id, remark.params, {}}).shown);
    }
}

} // namespace

std::function<void(const azure::Waiting&)> waitingTold(const Invocation& invocation)
{
    return [&invocation](const azure::Waiting& one) {
        invocation.err(said(QT_TRANSLATE_NOOP("assay", "waiting {seconds} s, as the service asks"),
                           {{"seconds", std::to_string(one.time.count())}})
            + "\n");
        invocation.streams.err.flush();
    };
}

ResolveDone resolveOnline(const Invocation& invocation, AzureAccess& access, casefile::Case& c)
{
    ResolveDone done;
    azure::ResolveOptions options;
    options.clock = [&invocation] { return invocation.time(); };
    options.memory = std::make_shared<azure::AnswerMemory>();
    options.arm.patience.waiting = waitingTold(invocation);
    options.told = [&](const azure::Resolution& one) {
        ++done.asked;
        done.answered += one.exchange.reply.status == verify::ReplyStatus::Ok ? 1 : 0;
        tell(invocation, one);
    };
    // Asked now, so that it is known before the run whether Resource Manager can be.
    const auto token
        = access.session->token(access.session->connection().endpoints.armAudience, net::Cancel());
    if (!token) {
        warn(invocation, messageOf(token.problem()).shown);
    }
    c.context.arm = token ? verify::Access::Granted : c.context.arm;
    c.context.aia = verify::Access::Granted;
    const auto answers = azure::liveAnswers(
        token ? access.session.get() : nullptr, *access.transport, std::move(options));
    session::answerOpenRequests(c, session::Open::NotOk, answers);
    return done;
}

Result<trust::Anchors> givenAnchors(
    const Invocation& invocation, const std::vector<FilePtr>& files, trust::Provenance provenance)
{
    trust::Anchors anchors = trust::shippedAnchors();
    for (const FilePtr& file : files) {
        const auto& certificates = certificatesOf(invocation.worker, file);
        if (!certificates) {
            return certificates.problem();
        }
        anchors = anchors.with(trust::anchorsFrom(*certificates, provenance, file->path));
    }
    return anchors;
}

std::optional<UsageError> unmarkedLab(const azure::Connection& connection, const casefile::Case& c)
{
    const auto& anchors = c.context.anchors.all();
    const bool marked = std::any_of(anchors.begin(), anchors.end(),
        [](const trust::Anchor& one) { return one.provenance == trust::Provenance::Lab; });
    if (!connection.lab || marked) {
        return std::nullopt;
    }
    return UsageError{"usage.missing-option",
        QT_TRANSLATE_NOOP("assay",
            "the connection leads to a simulated tenant, whose answers must not pass for Azure's: "
            "give its anchors with --roots FILE")};
}

namespace {

/// What a lab's own publisher says under an authority's name; nothing where it has none of that name.
std::vector<decode::CertificatePtr> published(AzureAccess& access, const std::string& name)
{
    net::HttpRequest request;
    request.url = "http://www.microsoft.com/pkiops/certs/" + percentEncoded(name) + ".crt";
    request.bounds.bodyBytes = kLimits.replyBytes;
    request.purpose = "aia";
    request.rule = "authorities of the simulated tenant";
    const auto reply = access.transport->exchange(request, {});
    if (!reply || reply->status != 200) {
        return {};
    }
    auto read = trust::readCertificates(reply->body);
    return read ? std::move(read).value() : std::vector<decode::CertificatePtr>();
}

} // namespace

std::optional<UsageError> strangeLab(AzureAccess& access, const casefile::Case& c)
{
    if (!access.session->connection().lab) {
        return std::nullopt;
    }
    bool strange = false;
    for (const auto& anchor : c.context.anchors.all()) {
        if (anchor.provenance != trust::Provenance::Lab) {
            continue;
        }
        for (const auto& own : published(access, anchor.name)) {
            if (own->spkiSha256 == anchor.spkiSha256) {
                return std::nullopt; // one is enough: a case may hold anchors of several
            }
            strange = true;
        }
    }
    return strange ? std::optional(UsageError{"usage.conflict",
               QT_TRANSLATE_NOOP("assay",
                   "the case is of another simulated tenant than the connection leads to: its "
                   "anchors are not this lab's. Sign in to the lab that it was made with, or make "
                   "the case anew")})
                   : std::nullopt;
}

} // namespace attest::app
