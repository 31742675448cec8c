// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "golden/imds_input.h"
#include "golden/scenarios.h"
#include "lab/mint/der_writer.h"

namespace attest::golden {
namespace {

using Names = std::vector<std::string>;

Scenario named(const World& w, const std::string& name, const std::string& intent,
    const Names& dnsNames, const Expected& expected)
{
    return imds(
        w, "imds-name-" + name, intent, [&](Imds& in) { in.signWith(w.leafNamed(dnsNames)); },
        expected);
}

std::vector<Scenario> good(const World& w)
{
    return {
        named(w, "exact", "The name is the metadata domain itself.", {"metadata.azure.com"},
            passes()),
        named(w, "region", "The name is a region's, one label under the metadata domain.",
            {"centralus.metadata.azure.com"}, passes()),
        named(w, "two-labels", "Two labels under the metadata domain.",
            {"sub.eastus.metadata.azure.com"}, passes()),
        named(w, "three-labels", "Three labels under the metadata domain.",
            {"a.b.c.metadata.azure.com"}, passes()),
        named(w, "one-of-several", "One of several names is a metadata service's.",
            {"example.com", "eastus.metadata.azure.com"}, passes()),
        named(w, "upper-case", "Names of hosts compare without case.",
            {"EastUS.Metadata.Azure.COM"}, passes()),
    };
}

std::vector<Scenario> bad(const World& w)
{
    const Expected mismatch = fails("name", "name.mismatch");
    return {
        named(w, "other", "The certificate is for another host.", {"www.example.com"}, mismatch),
        named(w, "prefix", "The metadata domain stands in front of a stranger's.",
            {"metadata.azure.com.attacker.example"}, mismatch),
        named(w, "no-dot", "The name ends like the metadata domain, but is not under it.",
            {"evilmetadata.azure.com"}, mismatch),
        named(w, "parent", "The metadata domain's own parent.", {"azure.com"}, mismatch),
        named(w, "wildcard", "A wildcard is no name of a metadata service.",
            {"*.metadata.azure.com"}, mismatch),
        named(w, "empty-label", "A label is empty.", {"eastus..metadata.azure.com"}, mismatch),
        named(w, "leading-dot", "The name begins with a dot.", {".metadata.azure.com"}, mismatch),
        named(w, "nul", "A NUL hides where the name really ends.",
            {std::string("x.attacker.example\0.metadata.azure.com", 38)}, mismatch),
        imds(
            w, "imds-name-common-name-only", "Only the common name is the metadata service's.",
            [&](Imds& in) {
                in.signWith(
                    w.issue(lab::withoutExtension(w.leafSpec(), lab::oid::kSubjectAltName)));
            },
            fails("name", "name.no-dns-name")),
        imds(
            w, "imds-name-no-dns-name", "The alternative names hold an address, but no DNS name.",
            [&](Imds& in) {
                const Bytes address = lab::der::tlv(0x87, Bytes{169, 254, 169, 254});
                in.signWith(w.leafWith({lab::oid::kSubjectAltName, lab::Criticality::NonCritical,
                    lab::der::sequence({address})}));
            },
            fails("name", "name.no-dns-name")),
    };
}

struct CloudRow {
    const char* name;
    lab::Cloud cloud;
    const char* region;
};

constexpr CloudRow kClouds[]{
    {"AzurePublicCloud", lab::Cloud::Public, "eastus"},
    {"AzureUSGovernmentCloud", lab::Cloud::UsGovernment, "usgovvirginia"},
    {"AzureChinaCloud", lab::Cloud::China, "chinaeast2"},
    {"AzureGermanCloud", lab::Cloud::Germany, "germanycentral"},
};

std::string shortName(const CloudRow& row)
{
    const std::string name = lab::factsOf(row.cloud).environment.substr(5).data();
    return lowered(name.substr(0, name.find("Cloud")));
}

// Each cloud's document under each cloud's policy: right on the diagonal alone.
std::vector<Scenario> clouds(const World& w)
{
    std::vector<Scenario> all;
    for (const CloudRow& document : kClouds) {
        for (const CloudRow& policy : kClouds) {
            const bool same = document.cloud == policy.cloud;
            all.push_back(imds(
                w, "imds-cloud-" + shortName(document) + "-under-" + shortName(policy),
                same ? std::string("A machine of this cloud under a policy for it.")
                     : std::string("A machine of one cloud under a policy for another."),
                [&](Imds& in) {
                    in.signWith(w.pki.leaf(document.cloud, document.region));
                    in.policy.cloud = policy.name;
                },
                same ? passes() : fails("name", "name.other-cloud")));
        }
    }
    return all;
}

std::vector<Scenario> overrides(const World& w)
{
    const lab::Certificate& government = w.pki.leaf(lab::Cloud::UsGovernment, "usgovvirginia");
    const auto allowing = [](const Names& domains, const lab::Certificate& leaf) {
        return [domains, leaf](Imds& in) {
            in.signWith(leaf);
            in.context.metadataDomains = domains;
        };
    };
    const Names both{"metadata.azure.com", "metadata.azure.us"};
    const auto noted = [](Expected expected) {
        return saying(std::move(expected), {"name.domains-overridden"});
    };
    return {
        imds(w, "imds-name-override-first",
            "Of two domains given beside the policy the first fits.", allowing(both, w.leaf()),
            noted(passes())),
        imds(w, "imds-name-override-second",
            "Of two domains given beside the policy the second fits.", allowing(both, government),
            noted(passes())),
        imds(w, "imds-name-override-empty",
            "One of the domains given beside the policy is empty; the name ends in a dot.",
            allowing({"metadata.azure.com", ""}, w.leafNamed({"evil."})),
            noted(fails("name", "name.mismatch"))),
        imds(w, "imds-name-override-none", "None of the domains given beside the policy fits.",
            allowing(both, w.pki.leaf(lab::Cloud::China, "chinaeast2")),
            noted(fails("name", "name.other-cloud"))),
    };
}

} // namespace

std::vector<Scenario> imdsName(const World& w)
{
    std::vector<Scenario> all = good(w);
    for (const auto& more : {bad(w), clouds(w), overrides(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden
