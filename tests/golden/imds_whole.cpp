// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/aia_replies.h"
#include "golden/machine_replies.h"
#include "golden/scenarios.h"
#include "lab/mint/profile.h"

namespace attest::golden {

std::vector<Scenario> imdsWhole(const World& w)
{
    Expected identified = passes();
    identified.spiffeId
        = "spiffe://prod.example.org/azure/" + w.tenant + "/" + w.subscription + "/payments-vm-1";
    return {
        imds(
            w, "imds-pass", "An attested document as the metadata service makes it.", [](Imds&) {},
            saying(passes(), {"cms.odd-digest-oid", "chain.lab-anchor"})),
        imds(
            w, "imds-pass-with-everything",
            "Challenge, two hops to the anchor, second opinion, machine looked up, identity made.",
            [&](Imds& in) {
                VmReplies(w).giveTo(in);
                namespace profile = lab::profile;
                in.context.anchors = anchorsOf({w.pki.root()});
                in.context.pool.clear();
                in.context.crossCheck = true;
                in.context.ledger
                    = verify::NonceLedger{{{w.nonce, w.now - Duration{30}, false}}, {600}};
                in.context.identity = verify::IdentityDemand{"prod.example.org",
                    "/azure/{{azure_imds.tenant.id}}/{{azure_imds.subscription.id}}/"
                    "{{azure_imds.vm.name}}"};
                in.replies.push_back(
                    downloadReply(w, profile::downloadUrls(profile::kIssuingName)[0]));
                in.replies.push_back(downloadReply(
                    w, profile::downloadUrls(profile::crossSignedFile(profile::kTlsRootName))[0]));
            },
            identified),
        imds(
            w, "imds-pass-without-policy", "The document is judged by itself: there is no policy.",
            [](Imds& in) { in.judgedByPolicy = false; }, passes()),
    };
}

} // namespace attest::golden
