// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

// A ledger in which this attestation's challenge was given out that long ago.
verify::NonceLedger issued(const World& w, std::int64_t secondsAgo)
{
    verify::NonceLedger ledger;
    ledger.issued = {{"mR4tXz81QpLkWv6HsBn3JcYd9FgAe2Uo", w.now - Duration{3000}, true},
        {w.nonce, w.now - Duration{secondsAgo}, false}};
    return ledger;
}

} // namespace

std::vector<Scenario> imdsChallenge(const World& w)
{
    return {
        imds(
            w, "imds-challenge-fresh",
            "The challenge was given out half a minute ago and is unused.",
            [&](Imds& in) { in.context.ledger = issued(w, 30); }, passes()),
        imds(
            w, "imds-challenge-last-second",
            "The challenge is answered in the last second of its life.",
            [&](Imds& in) { in.context.ledger = issued(w, 600); }, passes()),
        imds(
            w, "imds-challenge-unknown", "The server never gave out this challenge.",
            [&](Imds& in) {
                in.context.ledger = issued(w, 30);
                in.context.ledger->issued.pop_back();
            },
            fails("challenge", "nonce.challenge-unknown")),
        imds(
            w, "imds-challenge-used", "The challenge was answered before: a replay.",
            [&](Imds& in) {
                in.context.ledger = issued(w, 30);
                in.context.ledger->issued.back().used = true;
            },
            fails("challenge", "nonce.challenge-used")),
        imds(
            w, "imds-challenge-stale", "The challenge is answered a second too late.",
            [&](Imds& in) { in.context.ledger = issued(w, 601); },
            fails("challenge", "nonce.challenge-stale")),
        imds(
            w, "imds-challenge-from-the-future",
            "The ledger says that the challenge is yet to be given out.",
            [&](Imds& in) { in.context.ledger = issued(w, -301); },
            fails("challenge", "nonce.challenge-from-the-future")),
        imds(
            w, "imds-challenge-too-long",
            "The challenge is longer than the metadata service takes.",
            [&](Imds& in) {
                const std::string nonce = w.nonce + "x";
                in.document.nonce = nonce;
                in.context.nonce = nonce;
                in.context.ledger = issued(w, 30);
                in.context.ledger->issued.back().nonce = nonce;
            },
            warning(saying(passes(), {"nonce.challenge-too-long"}), {"challenge"})),
    };
}

} // namespace attest::golden
