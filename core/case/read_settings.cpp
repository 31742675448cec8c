// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/read_parts.h"

namespace attest::casefile {
namespace {

// Far past anything sensible, and far from overflow when added to a time.
constexpr std::int64_t kLongest = 100LL * 366 * 86400;

void readChallenge(Fields& in, verify::Context& context)
{
    context.nonce = in.textOrNull("nonce");
    auto ledger = in.objectOrNull("ledger");
    if (!ledger) {
        return;
    }
    verify::NonceLedger read;
    read.lifetime = {ledger->number("lifetime", 0, kLongest)};
    for (Fields& each : ledger->objects("issued")) {
        verify::IssuedNonce issued;
        issued.nonce = each.text("nonce");
        issued.issued = each.time("issued");
        issued.used = each.boolean("used");
        each.finish();
        read.issued.push_back(std::move(issued));
    }
    ledger->finish();
    context.ledger = std::move(read);
}

void readToken(Fields& in, verify::Context& context)
{
    context.jwks = in.bytesOrNull("jwks");
    context.algorithms = in.texts("algorithms");
    Fields demands = in.object("demands");
    context.demands.issuer = demands.text("issuer");
    context.demands.audience = demands.text("audience");
    context.demands.requireExpiry = demands.boolean("requireExpiry");
    context.demands.refuseFutureIssue = demands.boolean("refuseFutureIssue");
    demands.finish();
}

void readIdentity(Fields& in, verify::Context& context)
{
    auto identity = in.objectOrNull("identity");
    if (!identity) {
        return;
    }
    verify::IdentityDemand demand;
    demand.trustDomain = identity->text("trustDomain");
    demand.pathTemplate = identity->text("pathTemplate");
    identity->finish();
    context.identity = std::move(demand);
}

} // namespace

void readSettings(Fields in, verify::Context& context)
{
    context.now = in.time("clock");
    context.leeway = {in.number("leeway", 0, kLongest)};
    readChallenge(in, context);
    context.closing = in.word("closing", kClosings);
    context.aia = in.word("aia", kAccesses);
    context.arm = in.word("arm", kAccesses);
    context.metadataDomains = in.textsOrNull("metadataDomains");
    context.subscriptions = in.textsOrNull("subscriptions");
    readToken(in, context);
    readIdentity(in, context);
    context.collect = in.boolean("collect");
    context.crossCheck = in.boolean("crossCheck");
    in.finish();
}

} // namespace attest::casefile
