// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

constexpr char kEarlier[] = "mR4tXz81QpLkWv6HsBn3JcYd9FgAe2Uo";

} // namespace

std::vector<Scenario> imdsNonce(const World& w)
{
    return {
        imds(
            w, "imds-nonce-mismatch",
            "The document answers another challenge, one we never gave out.",
            [](Imds& in) { in.document.nonce = kEarlier; }, fails("nonce", "nonce.mismatch")),
        imds(
            w, "imds-nonce-case", "The nonce differs in the case of one letter.",
            [](Imds& in) { in.document.nonce->at(1) = 'q'; }, fails("nonce", "nonce.mismatch")),
        imds(
            w, "imds-nonce-empty", "The document's nonce is empty.",
            [](Imds& in) { in.document.nonce = ""; }, fails("nonce", "nonce.mismatch")),
        imds(
            w, "imds-nonce-default",
            "The agent asked for the document without a nonce: the service wrote its own.",
            [](Imds& in) { in.document.nonce.reset(); }, fails("nonce", "nonce.default")),
        imds(
            w, "imds-nonce-cached",
            "The document answers our challenge before last: the service returned it again.",
            [&](Imds& in) {
                in.document.nonce = kEarlier;
                in.context.ledger = verify::NonceLedger{{{kEarlier, w.now - Duration{3000}, true},
                                                            {w.nonce, w.now - Duration{30}, false}},
                    {600}};
            },
            fails("nonce", "nonce.cached")),
        imds(
            w, "imds-nonce-not-given", "Nobody said which challenge the document has to answer.",
            [](Imds& in) { in.context.nonce.reset(); }, lacks("nonce", "nonce.not-given")),
        imds(
            w, "imds-nonce-both-empty", "The challenge is empty, and so is the document's nonce.",
            [](Imds& in) {
                in.document.nonce = "";
                in.context.nonce = "";
            },
            lacks("nonce", "nonce.not-given")),
        imds(
            w, "imds-nonce-default-shaped",
            "The challenge itself looks like the service's own nonce.",
            [](Imds& in) {
                in.document.nonce = "20260728-192340";
                in.context.nonce = in.document.nonce;
            },
            warning(saying(passes(), {"nonce.default-shaped"}), {"nonce"})),
    };
}

} // namespace attest::golden
