// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of what the document says: its JSON, its machine, its times, and the signer's name.

#include "lab/faults/fault.h"
#include "lab/faults/taps.h"
#include "lab/mint/attested.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;
constexpr auto kBytes = Touches::Bytes;
constexpr std::int64_t kLife = 6 * 3600;

/// The signed JSON, changed as text.
void text(Scene& scene, std::function<std::string(std::string)> rewrite)
{
    tap::content(scene, [rewrite = std::move(rewrite)](AttestedSpec& spec) {
        spec.rawContent = rewrite(attestedContent(spec));
    });
}

void named(Scene& scene, const std::vector<std::string>& names)
{
    tap::leaf(scene, [&](CertificateSpec& spec) {
        spec = withExtension(std::move(spec), extension::dnsNames(names));
    });
}

/// Without the list of the policy, so that what is empty or odd is not refused as unlisted first.
void anySubscription(Scene& scene)
{
    const auto from = scene.policy.find("            restrictToSubscriptions:");
    const auto to = scene.policy.find("            attributeVMTagKeys:");
    scene.policy.erase(from, to - from);
}

constexpr Fault kFaults[]{
    {"signer-other-host", kImds, kBytes, "name.mismatch",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate is for another host."),
        [](Scene& s) { named(s, {"www.example.com"}); }},
    {"signer-look-alike", kImds, kBytes, "name.mismatch",
        QT_TRANSLATE_NOOP(
            "assay", "The signer's name ends like the metadata domain, but is not under it."),
        [](Scene& s) { named(s, {"evilmetadata.azure.com"}); }},
    {"signer-without-name", kImds, kBytes, "name.no-dns-name",
        QT_TRANSLATE_NOOP("assay", "The signer's certificate has a common name alone."),
        [](Scene& s) {
            tap::leaf(s, [](CertificateSpec& spec) {
                spec = withoutExtension(std::move(spec), oid::kSubjectAltName);
            });
        }},
    {"cloud-of-signer", kImds, kBytes, "name.other-cloud",
        QT_TRANSLATE_NOOP(
            "assay", "The document is signed under the metadata domain of Azure Government."),
        [](Scene& s) {
            named(s, {"metadata.azure.us", "usgovvirginia.metadata.azure.us"});
        }},
    {"cloud-of-policy", kImds, kBytes, "name.other-cloud",
        QT_TRANSLATE_NOOP("assay", "The policy's cloudEnvironment is that of China."),
        [](Scene& s) {
            tap::replaceIn(s.policy, "        tenants:\n",
                "        cloudEnvironment: AzureChinaCloud\n        tenants:\n");
        }},
    {"content-no-json", kImds, kBytes, "content.json",
        QT_TRANSLATE_NOOP("assay", "What is signed is no JSON."),
        [](Scene& s) { text(s, [](const std::string&) { return "vmId=1"; }); }},
    {"content-list", kImds, kBytes, "content.not-object",
        QT_TRANSLATE_NOOP("assay", "What is signed is a list."),
        [](Scene& s) { text(s, [](const std::string& t) { return tap::around("[", t, "]"); }); }},
    {"content-two-machines", kImds, kBytes, "content.duplicate-name",
        QT_TRANSLATE_NOOP("assay", "The signed JSON names two machines."),
        [](Scene& s) {
            text(s, [](const std::string& t) {
                return tap::inserted(t, 1, "\"vmId\":\"00000000-0000-4000-8000-000000000000\",");
            });
        }},
    {"content-vm-number", kImds, kBytes, "content.member-type",
        QT_TRANSLATE_NOOP("assay", "The machine's id is a number."),
        [](Scene& s) {
            text(s, [id = s.onMachine().vmId](std::string t) {
                return tap::replaced(std::move(t), "\"" + id + "\"", "7");
            });
        }},
    {"content-without-vm", kImds, kBytes, "content.missing-field",
        QT_TRANSLATE_NOOP("assay", "The document names no machine."),
        [](Scene& s) { tap::content(s, [](AttestedSpec& d) { d.omitted = {"vmId"}; }); }},
    {"old-api-version", kImds, kBytes, "content.missing-field",
        QT_TRANSLATE_NOOP(
            "assay", "The document is made as by an API version of 2018: without a subscription."),
        [](Scene& s) {
            anySubscription(s);
            tap::content(s, [](AttestedSpec& d) {
                d.omitted = {"subscriptionId", "sku", "licenseType"};
            });
        }},
    {"content-empty-subscription", kImds, kBytes, "content.empty-field",
        QT_TRANSLATE_NOOP("assay", "The document's subscription is empty."),
        [](Scene& s) {
            anySubscription(s);
            tap::content(s, [](AttestedSpec& d) { d.subscriptionId.clear(); });
        }},
    {"content-vm-no-guid", kImds, kBytes, "content.not-a-guid",
        QT_TRANSLATE_NOOP("assay", "The machine's id is no GUID."),
        [](Scene& s) { tap::content(s, [](AttestedSpec& d) { d.vmId = "my-vm"; }); }},
    {"document-expired", kImds, kBytes, "policy.document-expired",
        QT_TRANSLATE_NOOP("assay", "The document was made half a day ago."),
        [](Scene& s) {
            tap::content(
                s, [](AttestedSpec& d) { d.createdOn = d.createdOn - Duration{2 * kLife}; });
        }},
    {"machine-clock-behind", kImds, Touches::Clocks, "policy.document-expired",
        QT_TRANSLATE_NOOP(
            "assay", "The clock of the metadata service is seven hours behind the server's."),
        [](Scene& s) { s.tenant->setClock(shiftedClock(s.clock, Duration{-7 * 3600})); }},
    {"machine-clock-ahead", kImds, Touches::Clocks, "policy.document-from-the-future",
        QT_TRANSLATE_NOOP(
            "assay", "The clock of the metadata service is ten minutes ahead of the server's."),
        [](Scene& s) { s.tenant->setClock(shiftedClock(s.clock, Duration{600})); }},
    {"server-clock-behind", kImds, Touches::Clocks, "policy.document-from-the-future",
        QT_TRANSLATE_NOOP("assay", "The server's clock is an hour behind."),
        [](Scene& s) { *s.serverAhead = -3600; }},
    {"document-never-valid", kImds, kBytes, "policy.document-never-valid",
        QT_TRANSLATE_NOOP("assay", "The document expires before it was made."),
        [](Scene& s) {
            tap::content(s, [](AttestedSpec& d) { d.expiresOn = d.createdOn - Duration{1}; });
        }},
    {"document-long-lived", kImds, kBytes, "policy.document-lifetime-unusual",
        QT_TRANSLATE_NOOP("assay", "The document is good for two days."),
        [](Scene& s) {
            tap::content(
                s, [](AttestedSpec& d) { d.expiresOn = d.createdOn + Duration{8 * kLife}; });
        }},
    {"document-without-times", kImds, kBytes, "policy.timestamp-missing",
        QT_TRANSLATE_NOOP("assay", "The document does not say when it was made."),
        [](Scene& s) { tap::content(s, [](AttestedSpec& d) { d.omitted = {"timeStamp"}; }); }},
    {"document-odd-times", kImds, kBytes, "policy.timestamp-malformed",
        QT_TRANSLATE_NOOP("assay", "The document's times name another zone than UTC."),
        [](Scene& s) {
            text(s, [](std::string t) { return tap::replaced(std::move(t), " -0000", " +0200"); });
        }},
    {"subscriptions-not-listed", kImds, kBytes, "policy.subscription-unrestricted",
        QT_TRANSLATE_NOOP(
            "assay", "The policy lists no subscriptions, so that any of the tenant's will do."),
        anySubscription},
    {"tag-not-there", kImds, kBytes, "policy.tag-absent",
        QT_TRANSLATE_NOOP("assay", "The policy asks for a tag that the machine does not have."),
        [](Scene& s) {
            tap::replaceIn(s.policy, "            - team\n", "            - nowhere\n");
        }},
    {"subscription-not-listed", kImds, kBytes, "policy.subscription-not-allowed",
        QT_TRANSLATE_NOOP(
            "assay", "The policy's restrictToSubscriptions names the tenant's other subscription."),
        [](Scene& s) {
            const auto world = s.world();
            tap::replaceIn(s.policy, s.onMachine().group.subscriptionId,
                world->subscriptions.back().subscriptionId);
        }},
};

} // namespace

std::span<const Fault> contentFaults()
{
    return kFaults;
}

} // namespace attest::lab
