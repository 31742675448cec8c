// SPDX-License-Identifier: GPL-3.0-or-later
// Where issuers' certificates are downloaded from, and how long those in use last.
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "trust/aia.h"
#include "trust/anchors.h"
#include "trust/notes.h"

#include <algorithm>

namespace attest::doctor {
namespace {

constexpr int kOk = 200;
constexpr std::size_t kMostDownloads = 8;
constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kSoon = 30 * kDay;

/// Both hosts that leaves name today, with a certificate that each of them has.
const std::vector<std::string>& usualDownloads()
{
    static const std::vector<std::string> all{"http://www.microsoft.com/pkiops/certs/"
                                              "Microsoft%20TLS%20RSA%20Root%20G2%20-%20xsign.crt",
        "http://caissuers.microsoft.com/pkiops/certs/"
        "Microsoft%20TLS%20RSA%20Root%20G2%20-%20xsign.crt"};
    return all;
}

/// Where evidence at hand says, else where this machine's own document does. A simulated tenant has no
/// certificate of those that documents of Azure name.
std::vector<std::string> wantedOf(const Round& round)
{
    const auto& given = round.subject().downloads;
    return !given.empty()                   ? given
        : !round.document.downloads.empty() ? round.document.downloads
        : round.subject().connection.lab    ? std::vector<std::string>()
                                            : usualDownloads();
}

/// The first certificate of what was downloaded.
std::optional<InUse> certificateIn(const Bytes& body)
{
    const auto read = trust::readCertificates(body);
    return read && !read->empty()
        ? std::optional(InUse{trust::nameParam(read->front()->subject), read->front()->notAfter})
        : std::nullopt;
}

void lookAt(const InUse& one, Time now, Diagnosis& diagnosis)
{
    if (one.notAfter < now) {
        diagnosis.findings.push_back({issue::kCertificateExpired, Severity::Failure,
            {{"name", one.name}, {"date", one.notAfter}}, {}});
    } else if (one.notAfter.seconds - now.seconds < kSoon) {
        diagnosis.findings.push_back({issue::kCertificateEnds, Severity::Warning,
            {{"name", one.name}, {"date", one.notAfter},
                {"days", (one.notAfter.seconds - now.seconds) / kDay}},
            {}});
    }
}

/// Whose certificates these are: who is told that they hold wants to know which.
void tellCase(const Subject& subject, Diagnosis& diagnosis)
{
    if (subject.evidence.empty()) {
        return;
    }
    if (subject.chain.empty()) {
        diagnosis.findings.push_back(
            {issue::kCaseWithoutChain, Severity::Note, {{"case", subject.evidence}}, {}});
        return;
    }
    const auto first = std::ranges::min_element(subject.chain, {}, &InUse::notAfter);
    diagnosis.findings.push_back({issue::kChainOfCase, Severity::Note,
        {{"case", subject.evidence}, {"count", static_cast<std::int64_t>(subject.chain.size())},
            {"name", first->name}, {"date", first->notAfter}},
        {}});
}

/// Shipped anchors that have ended are not in use any more; the others end one day.
std::vector<InUse> anchorsInUse(Time now)
{
    std::vector<InUse> all;
    for (const auto& anchor : trust::shippedAnchors().all()) {
        const auto until
            = anchor.certificate ? std::optional(anchor.certificate->notAfter) : anchor.notAfter;
        if (until && *until >= now) {
            all.push_back({anchor.name, *until});
        }
    }
    return all;
}

} // namespace

Diagnosis checkDownloads(Round& round)
{
    Diagnosis diagnosis;
    const auto wanted = wantedOf(round);
    if (wanted.empty()) {
        diagnosis.findings.push_back(
            {issue::kWaits, Severity::Missing, {{"check", std::string("document")}}, {}});
    }
    for (std::size_t i = 0; i < std::min(wanted.size(), kMostDownloads); ++i) {
        const auto& url = wanted[i];
        const auto judged = trust::judgeAiaUrl(url);
        if (!std::holds_alternative<trust::AiaAllowed>(judged)) {
            continue; // a verification says so of that certificate
        }
        // The certificates say http, and so do servers' rules: what comes is signed.
        const auto& answer = round.get(url, net::Reach::Public);
        if (!answer.reply) {
            diagnosis.findings.push_back(findingFrom(answer.reply.problem()));
        } else if (answer.status() != kOk) {
            diagnosis.findings.push_back({issue::kDownloadMissing, Severity::Warning,
                {{"url", url}, {"status", std::int64_t{answer.status()}}}, {}});
        } else if (const auto found = certificateIn(answer.reply->body)) {
            diagnosis.findings.push_back({issue::kDownloadFound, Severity::Note,
                {{"url", url}, {"name", found->name}, {"date", found->notAfter}}, {}});
        } else {
            diagnosis.findings.push_back({issue::kDownloadForeign, Severity::Failure,
                {{"url", url}, {"found", answer.type()}}, {}});
        }
        diagnosis.commands.push_back(
            {{"curl", "-sS", "-o", "/dev/null", "-w", "%{http_code} %{content_type}", url},
                Command::Where::OnTheHost});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

Diagnosis checkCertificates(Round& round)
{
    Diagnosis diagnosis;
    const auto now = round.subject().clock();
    const auto& given = round.subject().chain;
    auto all = given.empty() ? round.document.chain : given;
    const auto anchors = anchorsInUse(now);
    all.insert(all.end(), anchors.begin(), anchors.end());
    for (const auto& one : all) {
        lookAt(one, now, diagnosis);
    }
    if (const auto first = std::ranges::min_element(all, {}, &InUse::notAfter);
        first != all.end()) {
        diagnosis.findings.push_back({issue::kCertificatesLast, Severity::Note,
            {{"count", static_cast<std::int64_t>(all.size())}, {"name", first->name},
                {"date", first->notAfter}},
            {}});
    }
    tellCase(round.subject(), diagnosis);
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

// What nobody can see from here: the server's own way out. Commands alone.
Diagnosis checkHost(Round& round)
{
    using Where = Command::Where;
    const auto& to = round.subject().connection.endpoints;
    Diagnosis diagnosis;
    diagnosis.state = State::Skipped;
    diagnosis.findings.push_back({issue::kOnTheHost, Severity::Note, {}, {}});
    const auto reaches = [&](const std::string& url) {
        diagnosis.commands.push_back({{"curl", "-sS", "-o", "/dev/null", "-w",
                                          "%{http_code} %{time_total}s", "--max-time", "10", url},
            Where::OnTheHost});
    };
    reaches(usualDownloads().front());
    reaches(to.arm + "/subscriptions?api-version=2021-01-01");
    reaches(to.authority + "/common/v2.0/.well-known/openid-configuration");
    diagnosis.commands.push_back(
        {{"curl", "-sS", "--noproxy", "*", "-H", "Metadata: true",
             to.metadata + "/metadata/instance/compute?api-version=2021-02-01"},
            Where::OnTheHost});
    diagnosis.commands.push_back({{"timedatectl", "status"}, Where::OnTheHost});
    return diagnosis;
}

} // namespace attest::doctor
