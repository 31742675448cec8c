// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of a login, met by this program's own clients: they fetch the evidence, ask for what its
// verification needs, and judge it. Each fault is told by the issue that the lab says, or by what a client
// finds before the verifier could.
#include "azure_faults/clients.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace attest;
using namespace attest::test;

namespace {

struct Row {
    std::string_view fault, told;
};

// What is told, in order, where it is not the fault's issue alone.
constexpr Row kTold[]{
    {"server-clock-set-back", "policy.document-from-the-future"},
    {"nonce-wrong", "fetch.nonce-differs"},
    {"nonce-cached", "fetch.nonce-differs"},
    {"nonce-default", "fetch.nonce-differs"},
    {"imds-unreachable", "fetch.imds-unreachable: net.malformed"},
    {"imds-gone", "fetch.imds-not-ready: 410"},
    {"imds-behind-proxy", "fetch.imds-stranger: 200: text/plain"},
    {"document-cut-off", "fetch.unexpected-shape: json.syntax"},
    {"document-list", "fetch.unexpected-shape: list"},
    {"document-two-signatures", "fetch.unexpected-shape: json.duplicate-name"},
    {"document-encoding", "fetch.unexpected-shape: cms"},
    {"document-without-signature", "fetch.unexpected-shape: nothing"},
    {"aia-blocked", "net.malformed + chain.issuer-unavailable"},
    {"aia-slow", "net.timed-out + chain.issuer-unavailable"},
    {"aia-not-found", "azure.unwanted-status: 404 + chain.issuer-unavailable"},
    {"aia-out-of-order", "azure.unwanted-status: 503 + chain.issuer-unavailable"},
    {"aia-second-hop-blocked", "net.malformed + chain.issuer-unavailable"},
    {"aia-redirected", "azure.redirected + chain.issuer-unavailable"},
    {"aia-redirected-inside", "azure.redirected + chain.issuer-unavailable"},
    {"aia-in-circles", "azure.redirected + chain.issuer-unavailable"},
    {"aia-huge", "net.too-large + chain.issuer-unavailable"},
    {"mirror-blocked", "net.malformed"},
    {"vmss-by-wrong-path", "azure.not-found + policy.resource-not-found"},
    {"reader-missing", "azure.forbidden + policy.arm-forbidden"},
    {"server-secret-expired", "entra.secret-expired + policy.arm-unanswered"},
    {"arm-throttled", "azure.throttled + policy.arm-throttled"},
    {"arm-out-of-order", "azure.unavailable: 500 + policy.arm-unanswered"},
    {"arm-blocked", "net.malformed + policy.arm-unanswered"},
    {"reader-missing-nic", "azure.forbidden + policy.identity-missing-attribute"},
    {"reader-missing-vnet", "azure.forbidden + policy.identity-missing-attribute"},
    {"reader-missing-network", "azure.forbidden"},
    {"discovery-blocked", "net.malformed + key.discovery-unanswered"},
    {"discovery-not-found", "azure.unwanted-status: 404 + key.discovery-unanswered"},
    {"keys-blocked", "net.malformed + key.jwks-unanswered"},
    {"keys-none", "azure.keys-asked-lately + key.kid-unknown"},
    {"unknown-kid", "azure.keys-asked-lately + key.kid-unknown"},
    {"rolled-keys-behind-cache", "azure.keys-asked-lately + key.kid-unknown"},
    {"keys-withdrawn", "azure.keys-asked-lately + key.kid-unknown"},
    {"no-identity", "fetch.identity-not-found"},
    {"several-identities", "fetch.identity-ambiguous"},
    {"app-registration-missing", "fetch.resource-unknown"},
    {"service-principal-missing", "fetch.resource-unknown"},
    {"audience-unknown", "fetch.resource-unknown"},
    {"imds-identity-down", "fetch.imds-not-ready: 404"},
    {"imds-identity-throttled", "fetch.imds-throttled"},
};

struct Unmet {
    std::string_view fault, why;
};

// The evidence of such a login is good.
constexpr Unmet kUnmet[]{
    {"tenant-domain-missing", "what an agent sends is cut on its way to the server"},
    {"replay", "a whole proof is sent twice; each fetch asks for its own"},
    {"challenge-stale", "the time between a server's challenge and an agent's answer"},
    {"stale-jwks", "a server that fetched the keys before; here nothing was kept"},
};

template <typename Table>
auto rowOf(const Table& table, std::string_view fault)
{
    const auto found
        = std::ranges::find_if(table, [&](const auto& row) { return row.fault == fault; });
    return found == std::end(table) ? nullptr : &*found;
}

/// Keys are shared, sockets too: one lab for all of them.
Clients& clients()
{
    static Clients all;
    return all;
}

lab::Scene sceneWith(const lab::Fault& fault)
{
    lab::Scene scene = clients().scene(fault.method);
    fault.apply(scene);
    return scene;
}

/// Downloads that take a minute are not waited for; all others have the time that they need.
std::chrono::milliseconds patienceFor(const lab::Fault& fault)
{
    return std::chrono::milliseconds(fault.name == "aia-slow" ? 300 : 10'000);
}

std::string nameOf(const testing::TestParamInfo<lab::Fault>& info)
{
    std::string name(info.param.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

class EveryFault : public testing::TestWithParam<lab::Fault> {};

/// Evidence that cannot be read is refused by its fetch, for the reason that the verifier would give.
bool isRefusedFor(const Met& met, std::string_view issue)
{
    return met.fetched.starts_with("fetch.") && met.fetched.ends_with(": " + std::string(issue));
}

} // namespace

TEST_P(EveryFault, TellItApart)
{
    const lab::Fault& fault = GetParam();
    const Met met = clients().meet(sceneWith(fault), patienceFor(fault));
    if (const Row* row = rowOf(kTold, fault.name)) {
        EXPECT_EQ(met.told(), row->told);
    } else if (rowOf(kUnmet, fault.name) != nullptr) {
        EXPECT_EQ(met.told(), "");
        EXPECT_TRUE(met.passed);
    } else if (met.passed) {
        EXPECT_EQ(met.told(), "");
        EXPECT_TRUE(std::ranges::count(met.said, fault.issue)) << "let in, and nothing was said";
    } else if (!isRefusedFor(met, fault.issue)) {
        EXPECT_EQ(met.told(), fault.issue);
    }
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryFault,
    testing::ValuesIn(lab::allFaults().begin(), lab::allFaults().end()), nameOf);

TEST(Clients, SayNothingWithoutAFault)
{
    for (const auto method : {verify::Method::AzureImds, verify::Method::AzureMsi}) {
        const lab::Scene scene = clients().scene(method);
        const Met met = clients().meet(scene);
        EXPECT_TRUE(met.passed) << met.told();
        EXPECT_EQ(met.told(), "");
        EXPECT_TRUE(clients().examine(scene).empty()) << clients().examine(scene).front();
    }
}

TEST(Clients, HaveRowsOfFaultsThatExist)
{
    std::set<std::string_view> seen;
    const auto look = [&seen](std::string_view fault) {
        EXPECT_NE(lab::findFault(fault), nullptr) << fault;
        EXPECT_TRUE(seen.insert(fault).second) << fault << " stands twice";
    };
    for (const Row& row : kTold) {
        look(row.fault);
    }
    for (const Unmet& row : kUnmet) {
        look(row.fault);
        EXPECT_FALSE(row.why.empty());
    }
}

namespace {

// What a preflight says of each fault that is not one of single bytes, by hop.
constexpr Row kHops[]{
    {"imds-unreachable", "document: fetch.imds-unreachable: net.malformed"},
    {"imds-gone", "document: fetch.imds-not-ready: 410"},
    {"imds-behind-proxy", "document: fetch.imds-stranger: 200: text/plain"},
    {"server-clock-behind", "clock: doctor.clock-behind"},
    {"aia-blocked", "downloads: net.malformed"},
    {"aia-slow", "downloads: net.timed-out"},
    {"aia-not-found", "downloads: doctor.download-missing: 404"},
    {"aia-out-of-order", "downloads: doctor.download-missing: 503"},
    {"aia-second-hop-blocked", "downloads: net.malformed"},
    {"aia-redirected", "downloads: doctor.download-missing: 302"},
    {"aia-redirected-inside", "downloads: doctor.download-missing: 302"},
    {"aia-in-circles", "downloads: doctor.download-missing: 302"},
    {"aia-web-page", "downloads: doctor.download-foreign: text/plain"},
    {"aia-huge", "downloads: net.too-large"},
    {"aia-empty", "downloads: doctor.download-foreign: text/plain"},
    {"mirror-blocked", "downloads: net.malformed"},
    {"mirror-web-page", "downloads: doctor.download-foreign: text/plain"},
    {"reader-missing", "principal-rights: doctor.principal-no-right"},
    {"arm-throttled",
        "rights: doctor.network-unknown: 429 + rights: doctor.rights-refused: 429 + principal-rights: doctor.rights-refused: 429"},
    {"arm-out-of-order",
        "rights: doctor.network-unknown: 500 + rights: doctor.rights-refused: 500 + principal-rights: doctor.rights-refused: 500"},
    {"arm-blocked",
        "rights: doctor.network-unknown: 0 + rights: net.malformed + principal-rights: net.malformed"},
    {"arm-web-page",
        "rights: doctor.something-between: 200: text/plain + principal-rights: doctor.something-between: 200: text/plain"},
    {"arm-without-vm-id",
        "rights: doctor.something-between: 200: text/plain + principal-rights: doctor.something-between: 200: text/plain"},
    {"subscription-moved", "sign-in: doctor.other-tenant"},
    {"reader-missing-nic",
        "rights: doctor.rights-refused: 403 + principal-rights: doctor.rights-refused: 403"},
    {"reader-missing-vnet",
        "rights: doctor.rights-refused: 403 + principal-rights: doctor.rights-refused: 403"},
    {"reader-missing-network",
        "rights: doctor.rights-refused: 403 + principal-rights: doctor.rights-refused: 403"},
    {"server-two-days-ahead", "clock: doctor.clock-ahead"},
    {"server-an-hour-behind", "clock: doctor.clock-behind"},
    {"discovery-blocked", "names: net.malformed"},
    {"discovery-not-found",
        "proxy: doctor.something-between: 404: text/plain + discovery: doctor.no-discovery: 404"},
    {"discovery-web-page",
        "proxy: doctor.something-between: 200: application/json + discovery: doctor.no-discovery: 200"},
    {"discovery-without-keys", "discovery: doctor.no-discovery: 200"},
    {"discovery-other-tenant", "discovery: doctor.discovery-issuer"},
    {"keys-at-stranger", "discovery: doctor.keys-elsewhere"},
    {"keys-blocked", "keys: net.malformed"},
    {"keys-web-page", "keys: doctor.no-keys"},
    {"keys-list", "keys: doctor.no-keys"},
    {"keys-twice", "keys: doctor.no-keys"},
    {"keys-without-list", "keys: doctor.no-keys"},
    {"keys-none", "keys: doctor.no-keys"},
    {"keys-too-many", "keys: doctor.no-keys"},
    {"rolled-keys-behind-cache", "keys: doctor.key-not-published"},
    {"keys-withdrawn", "keys: doctor.key-not-published"},
    {"key-for-encryption", "keys: doctor.no-keys"},
    {"key-for-rs512", "keys: doctor.no-keys"},
    {"key-for-signing-alone", "keys: doctor.no-keys"},
    {"key-private", "keys: doctor.no-keys"},
    {"key-exponent-one", "keys: doctor.no-keys"},
    {"key-without-exponent", "keys: doctor.no-keys"},
    {"key-exponent-number", "keys: doctor.no-keys"},
    {"key-modulus-padded", "keys: doctor.no-keys"},
    {"key-even", "keys: doctor.no-keys"},
    {"key-large", "keys: doctor.no-keys"},
    {"key-small", "keys: doctor.no-keys"},
    {"key-on-a-curve", "keys: doctor.no-keys"},
    {"no-identity", "identity: doctor.no-identity"},
    {"several-identities", "identity: doctor.several-identities"},
    {"app-registration-missing",
        "audience: doctor.audience-unknown + application: doctor.no-application"},
    {"service-principal-missing",
        "audience: doctor.audience-unknown + service-principal: doctor.no-service-principal"},
    {"imds-identity-down", "identity: doctor.identity-refused: 404"},
    {"imds-identity-throttled", "identity: doctor.throttled"},
};

// What a preflight does not look at, because it is a matter of one login or of one piece of evidence.
constexpr Unmet kBeside[]{
    {"challenge-stale", "the time between a server's challenge and an agent's answer"},
    {"server-clock-set-back", "it is set back between two messages of one login"},
    {"nonce-cached", "the first document is made for the first challenge"},
    {"machine-clock-behind", "the clock of the machine is in its documents alone"},
    {"machine-clock-ahead", "the clock of the machine is in its documents alone"},
    {"authority-twin", "which certificate comes is judged with the evidence"},
    {"aia-other-certificate", "which certificate comes is judged with the evidence"},
    {"mirror-other-certificate", "which certificate comes is judged with the evidence"},
    {"machine-recreated", "which machine it is is judged with the evidence"},
    {"server-secret-expired", "the server's own secret is on its host; its roles are looked at"},
    {"arm-other-id", "which machine it is is judged with the evidence"},
    {"machine-moved", "where a machine is is judged with the evidence"},
    {"stale-jwks", "the second answer has the key, and a preflight keeps no first one"},
    {"kid-twice", "which of two keys is meant is judged with the evidence"},
    {"key-other-tenant", "whose key it is is judged with the evidence"},
};

std::vector<lab::Fault> faultsOfServices()
{
    std::vector<lab::Fault> all;
    std::ranges::copy_if(lab::allFaults(), std::back_inserter(all),
        [](const lab::Fault& fault) { return fault.touches != lab::Touches::Bytes; });
    return all;
}

class EveryHop : public testing::TestWithParam<lab::Fault> {};

} // namespace

TEST_P(EveryHop, NamesTheHop)
{
    const lab::Fault& fault = GetParam();
    std::string said;
    for (const std::string& one : clients().examine(sceneWith(fault), patienceFor(fault))) {
        said += (said.empty() ? "" : " + ") + one;
    }
    const Row* row = rowOf(kHops, fault.name);
    EXPECT_NE(row == nullptr, rowOf(kBeside, fault.name) == nullptr) << "neither hop nor reason";
    EXPECT_EQ(said, row == nullptr ? "" : row->told);
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryHop, testing::ValuesIn(faultsOfServices()), nameOf);
