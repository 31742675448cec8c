// SPDX-License-Identifier: GPL-3.0-or-later
// The way to Azure's services: names, what stands between, TLS, and the time they go by.
#include "azure/http_date.h"
#include "decode/certificate.h"
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "net/target.h"

#include <algorithm>
#include <array>

namespace attest::doctor {
namespace {

/// One address of each service that answers whoever asks, if only by a refusal in the service's own form.
std::array<std::string, 3> addressesOf(const azure::Connection& connection)
{
    const auto& to = connection.endpoints;
    return {to.authority + "/common/v2.0/.well-known/openid-configuration",
        to.arm + "/subscriptions?api-version=2021-01-01", to.graph + "/v1.0/organization"};
}

/// "management.azure.com", with the port where it is another than usual: it may be all that tells services
/// of a private cloud, or of a lab, apart.
std::string serviceAt(const std::string& url)
{
    const auto target = net::targetOf(url);
    return target ? target->authority() : hostOf(url);
}

template <typename Use>
Diagnosis ofEach(Round& round, Use use)
{
    Diagnosis diagnosis;
    for (const auto& url : addressesOf(round.subject().connection)) {
        if (hostOf(url).empty()) {
            continue; // a private cloud without that service
        }
        use(url, round.probe(url), diagnosis.findings);
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

bool isOfTls(const Problem& problem)
{
    return problem.id.value.starts_with("net.tls-");
}

bool isOfProxy(const Problem& problem)
{
    return problem.id == net::issue::kProxyFailed;
}

/// Several services may be at one host: the port tells them apart.
Finding naming(const std::string& service, Finding finding)
{
    for (auto& param : finding.params) {
        if (std::string_view(param.name) == "host") {
            param.value = service;
        }
    }
    return finding;
}

Finding sessionWith(const std::string& host, const net::TlsFacts& tls)
{
    const auto certificate = decode::decodeCertificate(tls.chain.front());
    Params params{{"host", host}, {"version", tls.version}};
    if (certificate) {
        params.push_back({"issuer", decode::nameText((*certificate)->issuer, 120)});
        params.push_back({"date", (*certificate)->notAfter});
    }
    return {issue::kTlsSession, Severity::Note, std::move(params), {}};
}

} // namespace

bool areReached(Round& round, const std::vector<std::string azure::Endpoints::*>& services)
{
    const auto& connection = round.subject().connection;
    const auto reached = [&](const std::string& base) {
        return std::ranges::any_of(addressesOf(connection), [&](const std::string& url) {
            if (hostOf(url).empty() || !url.starts_with(base)) {
                return false;
            }
            const auto& asked = round.probe(url);
            return asked.reply || isOfTls(asked.reply.problem())
                || isOfProxy(asked.reply.problem());
        });
    };
    return services.empty() ? reached("") : std::ranges::all_of(services, [&](const auto service) {
        return reached(connection.endpoints.*service + "/");
    });
}

// Whatever keeps a service from being reached and is neither of TLS nor of a proxy, which have checks of
// their own.
Diagnosis checkNames(Round& round)
{
    return ofEach(round, [](const std::string& url, const Asked& asked, auto& findings) {
        if (asked.reply) {
            findings.push_back({issue::kReached, Severity::Note,
                {{"host", serviceAt(url)}, {"status", std::int64_t{asked.status()}},
                    {"address", asked.reply->address},
                    {"ms", std::int64_t{asked.reply->took.count()}}},
                {}});
        } else if (!isOfTls(asked.reply.problem()) && !isOfProxy(asked.reply.problem())) {
            findings.push_back(naming(serviceAt(url), findingFrom(asked.reply.problem())));
        }
    });
}

Diagnosis checkProxy(Round& round)
{
    std::string direct; // who answered for itself
    std::vector<std::string> proxies;
    const auto look = [&](const std::string& url, const Asked& asked, auto& findings) {
        const auto host = serviceAt(url);
        if (!asked.reply) {
            if (isOfProxy(asked.reply.problem())) {
                findings.push_back(findingFrom(asked.reply.problem()));
            }
            return;
        }
        constexpr int kProxyAuthentication = 407;
        if (asked.status() == kProxyAuthentication) {
            findings.push_back({issue::kProxyWantsSignIn, Severity::Failure, {{"host", host}}, {}});
        } else if (!asked.json().isObject()) {
            // All three speak JSON, refusals included.
            findings.push_back({issue::kSomethingBetween, Severity::Failure,
                {{"host", host}, {"status", std::int64_t{asked.status()}}, {"found", asked.type()}},
                {}});
        } else {
            direct += (direct.empty() ? "" : ", ") + host;
        }
        if (const auto proxy = round.proxyTo(url);
            !proxy.empty() && std::ranges::find(proxies, proxy) == proxies.end()) {
            proxies.push_back(proxy);
            findings.push_back({issue::kProxyInUse, Severity::Note, {{"proxy", proxy}}, {}});
        }
    };
    auto diagnosis = ofEach(round, look);
    if (!direct.empty()) {
        diagnosis.findings.push_back(
            {issue::kNothingBetween, Severity::Note, {{"hosts", direct}}, {}});
    }
    return diagnosis;
}

Diagnosis checkTls(Round& round)
{
    return ofEach(round, [](const std::string& url, const Asked& asked, auto& findings) {
        if (!asked.reply) {
            if (isOfTls(asked.reply.problem())) {
                findings.push_back(findingFrom(asked.reply.problem()));
            }
        } else if (const auto& tls = asked.reply->tls; tls && !tls->chain.empty()) {
            findings.push_back(sessionWith(serviceAt(url), *tls));
        }
    });
}

Diagnosis checkClock(Round& round)
{
    constexpr std::int64_t kWorth = 30;  // a date has whole seconds, and an answer takes some
    constexpr std::int64_t kWrong = 300; // what Entra and verifiers bear at most
    Diagnosis diagnosis;
    std::optional<Finding> worst;
    std::int64_t most = -1;
    for (const auto& url : addressesOf(round.subject().connection)) {
        const auto& asked = round.probe(url);
        const auto* text = asked.reply ? asked.reply->header("Date") : nullptr;
        const auto date = text ? azure::parseHttpDate(*text) : std::nullopt;
        if (!date) {
            continue;
        }
        const auto ours = asked.at.seconds - date->seconds;
        const auto off = ours < 0 ? -ours : ours;
        if (off > most) {
            most = off;
            worst = Finding{off <= kWorth ? issue::kClockRight
                    : ours > 0            ? issue::kClockAhead
                                          : issue::kClockBehind,
                off <= kWorth      ? Severity::Note
                    : off > kWrong ? Severity::Failure
                                   : Severity::Warning,
                {{"seconds", off}, {"host", serviceAt(url)}, {"time", asked.at}}, {}};
        }
    }
    diagnosis.findings.push_back(
        worst ? std::move(*worst) : Finding{issue::kNoDate, Severity::Missing, {}, {}});
    if (most > kWorth) {
        diagnosis.commands.push_back({{"timedatectl", "status"}});
        diagnosis.commands.push_back({{"sudo", "timedatectl", "set-ntp", "true"}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
