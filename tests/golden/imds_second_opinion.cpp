// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {

std::vector<Scenario> imdsSecondOpinion(const World& w)
{
    return {
        imds(
            w, "imds-second-opinion-agrees", "OpenSSL's own reader comes to the same answer.",
            [](Imds& in) { in.context.crossCheck = true; }, passes()),
        imds(
            w, "imds-second-opinion-cross-signed", "It does so over the cross-sign as well.",
            [&](Imds& in) {
                in.context.crossCheck = true;
                in.context.anchors = anchorsOf({w.pki.root()});
                in.context.pool.push_back(pooled(w.pki.tlsRootCrossSigned()));
            },
            passes()),
        imds(
            w, "imds-second-opinion-differs",
            "A key identifier that points elsewhere: we go by the signature, OpenSSL by the "
            "pointer.",
            [&](Imds& in) {
                in.context.crossCheck = true;
                in.signWith(
                    w.leafWith(lab::extension::authorityKeyIdentifier(w.pki.classicCa().key)));
            },
            warning(fails("second-opinion", "cms.opinions-differ"), {"chain"})),
    };
}

} // namespace attest::golden
