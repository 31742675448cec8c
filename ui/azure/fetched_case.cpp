// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetched_case.h"

#include "azure/fetch/facts.h"
#include "azure/resolve.h"
#include "case/issues.h"
#include "session/intake.h"
#include "session/open_requests.h"
#include "theme/text.h"
#include "trust/anchors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Fetch)
};

trust::Anchors anchorsOf(const AzureLink& link)
{
    const auto& shipped = trust::shippedAnchors();
    const auto read = link.labAnchors.empty()
        ? Result<std::vector<decode::CertificatePtr>>(std::vector<decode::CertificatePtr>())
        : trust::readCertificates(asBytes(link.labAnchors));
    return read && !read->empty()
        ? shipped.with(trust::anchorsFrom(*read, trust::Provenance::Lab, "lab"))
        : shipped;
}

} // namespace

Result<azure::Fetched> fetchedFromFile(const azure::FetchPlan& plan, const QString& path)
{
    const QFileInfo info(path);
    const auto unreadable = [&](const QString& reason) {
        return Problem{
            casefile::issue::kUnreadable, {{"path", utf8(path)}, {"reason", utf8(reason)}}, {}};
    };
    if (!info.isFile()) {
        return unreadable(info.exists() ? Words::tr("it is not a regular file")
                                        : Words::tr("there is no such file"));
    }
    constexpr auto kMost = static_cast<qint64>(session::kIntakeBytes);
    QFile file(path);
    if (info.size() > kMost) {
        return unreadable(Words::tr("it is larger than %1 MiB").arg(kMost >> 20));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file.errorString());
    }
    const auto read = file.read(kMost);
    auto got = azure::takeEvidence(plan, Bytes(read.begin(), read.end()));
    if (got) {
        got->name = utf8(info.fileName());
    }
    return got;
}

casefile::Case caseAround(
    const azure::Fetched& fetched, const AzureLink& link, Time now, const casefile::Case* policy)
{
    const bool token = fetched.what == azure::FetchWhat::Token;
    verify::Evidence evidence;
    evidence.method = token ? verify::Method::AzureMsi : verify::Method::AzureImds;
    evidence.name = fetched.name;
    evidence.bytes = SharedBytes(copyBytes(fetched.answer));
    evidence.resourceId = fetched.resourceId;
    casefile::Case c;
    if (token) {
        if (const auto compact = azure::tokenIn(fetched.answer)) {
            evidence.bytes = SharedBytes(copyBytes(asBytes(*compact)));
        }
    } else if (!fetched.nonce.empty()) {
        c.context.nonce = fetched.nonce;
    }
    c.evidence.push_back(std::move(evidence));
    c.context.anchors = anchorsOf(link);
    c.context.now = now;
    if (policy && policy->hasPolicy) {
        c.hasPolicy = true;
        c.policyName = policy->policyName;
        c.policy = policy->policy;
    }
    return c;
}

std::size_t pathDepth(const azure::Fetched& fetched, const AzureLink& link, const Clock& clock,
    const net::Cancel& cancel)
{
    if (fetched.what != azure::FetchWhat::Attested) {
        return 0;
    }
    auto c = caseAround(fetched, link, clock(), nullptr);
    c.context.aia = verify::Access::Granted;
    azure::ResolveOptions options;
    options.clock = clock;
    options.cancel = cancel;
    session::answerOpenRequests(
        c, session::Open::NotOk, azure::liveAnswers(nullptr, *link.transport, std::move(options)));
    trust::Workbench bench;
    const auto appraisal = casefile::replay(c, bench);
    return appraisal ? azure::depthOf(*appraisal) : 0;
}

casefile::Case filledFrom(casefile::Case empty, casefile::Case fetched)
{
    empty.context.anchors = std::move(fetched.context.anchors);
    empty.context.now = fetched.context.now;
    empty.context.nonce = std::move(fetched.context.nonce);
    return session::withEvidence(std::move(empty), std::move(fetched.evidence.front()));
}

bool isSimulated(const casefile::Case& c)
{
    return std::ranges::any_of(c.context.anchors.all(), [](const trust::Anchor& each) {
        return trust::standingOf(each) == trust::Provenance::Lab;
    });
}

bool mayAnswer(const azure::Connection& connection, const casefile::Case& c)
{
    return !connection.lab || isSimulated(c);
}

bool isOfAnotherTenant(const std::string& labAnchors, const casefile::Case& c)
{
    if (labAnchors.empty()) {
        return false;
    }
    const auto own = trust::readCertificates(asBytes(labAnchors));
    return own && std::ranges::none_of(c.context.anchors.all(), [&](const trust::Anchor& each) {
        return std::ranges::any_of(
            *own, [&](const auto& one) { return trust::sameNameAndKey(each, *one); });
    });
}

} // namespace attest::ui
