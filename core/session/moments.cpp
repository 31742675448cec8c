// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/moments.h"

#include "verify/appraisal.h"

#include <algorithm>

namespace attest::session {
namespace {

// A token is refused on its end (RFC 7519 4.1.4), so the last instant that is good comes just before.
Time justBefore(Time t)
{
    return t.nanos > 0 ? Time{t.seconds, t.nanos - 1} : Time{t.seconds - 1, 999'999'999};
}

std::optional<Time> moved(std::optional<Time> t, std::int64_t seconds)
{
    return t ? std::optional(*t + Duration{seconds}) : std::nullopt;
}

void addDocument(Moments& out, const verify::Verification& run)
{
    const auto& content = run.imds().content;
    if (!content || (!content->created && !content->expires)) {
        return;
    }
    const auto leeway = run.context().leeway.seconds;
    Validity document;
    document.whose = Whose::Document;
    document.written = {content->created, content->expires};
    document.accepted = {moved(content->created, -leeway), moved(content->expires, leeway)};
    out.validities.push_back(std::move(document));
}

void addChallenge(Moments& out, const verify::Verification& run)
{
    const auto& context = run.context();
    const auto* issued
        = context.nonce && context.ledger ? context.ledger->find(*context.nonce) : nullptr;
    if (run.method() != verify::Method::AzureImds || issued == nullptr) {
        return;
    }
    const auto end = issued->issued + context.ledger->lifetime;
    Validity challenge;
    challenge.whose = Whose::Challenge;
    challenge.name = issued->nonce;
    challenge.written = {issued->issued, end};
    challenge.accepted = {issued->issued - context.leeway, end};
    out.validities.push_back(std::move(challenge));
}

std::optional<Time> claimTime(const verify::Verification& run, std::string_view name)
{
    const auto node = decode::member(run.tree(), run.msi().claims, name, run.buffers());
    return node == decode::kNoNode ? std::nullopt
                                   : decode::numericDate(run.tree(), node, run.buffers());
}

void addToken(Moments& out, const verify::Verification& run)
{
    if (run.msi().claims == decode::kNoNode) {
        return;
    }
    const auto leeway = run.context().leeway.seconds;
    Validity token;
    token.whose = Whose::Token;
    token.written = {claimTime(run, "nbf"), claimTime(run, "exp")};
    token.issued = claimTime(run, "iat");
    token.accepted.from = moved(token.written.from, -leeway);
    if (token.written.to) {
        token.accepted.to = justBefore(*token.written.to + Duration{leeway});
    }
    if (token.written.from || token.written.to || token.issued) {
        out.validities.push_back(std::move(token));
    }
}

enum class Need { Needed, Tried };

void addCertificate(
    Moments& out, const decode::CertificatePtr& certificate, trust::Origin origin, Need need)
{
    constexpr std::size_t kNameBytes = 200;
    const bool known = std::ranges::any_of(out.validities, [&](const Validity& each) {
        return each.certificate && each.certificate->sha256 == certificate->sha256;
    });
    if (known || out.validities.size() >= kMostValidities) {
        return;
    }
    Validity one;
    one.whose = Whose::Certificate;
    one.name = decode::nameText(certificate->subject, kNameBytes);
    one.written = one.accepted = {certificate->notBefore, certificate->notAfter};
    one.certificate = certificate;
    one.origin = origin;
    one.needed = need == Need::Needed;
    out.validities.push_back(std::move(one));
}

void addCertificates(Moments& out, const verify::Verification& run)
{
    if (run.imds().signer) {
        addCertificate(out, run.imds().signer, trust::Origin::Leaf, Need::Needed);
    }
    const auto& chain = run.imds().chain;
    if (!chain) {
        return;
    }
    const auto shown = chain->good ? chain->good : chain->nearest;
    if (shown) {
        for (const auto& link : chain->attempts[*shown].links) {
            addCertificate(out, link.certificate, link.origin, Need::Needed);
        }
    }
    for (const auto& attempt : chain->attempts) {
        for (const auto& link : attempt.links) {
            addCertificate(out, link.certificate, link.origin, Need::Tried);
        }
    }
}

void sortMoments(Moments& out)
{
    for (std::size_t i = 0; i < out.validities.size(); ++i) {
        const auto& each = out.validities[i];
        const auto add = [&](std::optional<Time> at, Edge edge) {
            if (at) {
                out.all.push_back({*at, edge, i});
            }
        };
        add(each.written.from, Edge::Begins);
        add(each.written.to, Edge::Ends);
        add(each.issued, Edge::Issued);
    }
    std::ranges::stable_sort(out.all, {}, &Moment::at);
}

void intersect(Moments& out)
{
    Window all;
    for (const auto& each : out.validities) {
        if (!each.needed) {
            continue;
        }
        if (each.accepted.from) {
            all.from = std::max(all.from.value_or(*each.accepted.from), *each.accepted.from);
        }
        if (each.accepted.to) {
            all.to = std::min(all.to.value_or(*each.accepted.to), *each.accepted.to);
        }
    }
    const bool empty = all.from && all.to && *all.to < *all.from;
    if (!empty && (all.from || all.to)) {
        out.allHold = all;
    }
}

std::optional<Span> placeOfCertificate(
    const decode::Certificate& certificate, const verify::Verification& run)
{
    const auto same = [&](const Span& span) {
        return std::ranges::equal(run.buffers().bytes(span), certificate.der());
    };
    if (run.imds().signedData) {
        for (const auto& span : run.imds().signedData->certificates) {
            if (same(span)) {
                return span;
            }
        }
    }
    // Fetched: as it came, if it came as DER and alone.
    for (const auto& answered : run.answers()) {
        const bool read = answered.exchange.reply.status == verify::ReplyStatus::Ok;
        if (read && same(run.buffers().whole(answered.buffer))) {
            return run.buffers().whole(answered.buffer);
        }
    }
    return std::nullopt;
}

std::optional<Span> placeOfDocument(const verify::Verification& run)
{
    const auto& content = run.imds().content;
    return !content        ? std::nullopt
        : content->expires ? std::optional(content->expiresOn.span)
        : content->created ? std::optional(content->createdOn.span)
                           : std::nullopt;
}

std::optional<Span> placeOfToken(const verify::Verification& run)
{
    for (const char* name : {"exp", "nbf", "iat"}) {
        const auto node = decode::member(run.tree(), run.msi().claims, name, run.buffers());
        if (node != decode::kNoNode) {
            return run.tree().at(node).span;
        }
    }
    return std::nullopt;
}

const Validity* firstOf(const Moments& moments, Whose whose)
{
    const auto found = std::ranges::find(moments.validities, whose, &Validity::whose);
    return found == moments.validities.end() ? nullptr : &*found;
}

Moments lookedAt(const casefile::Case& c)
{
    trust::Workbench bench;
    const auto appraisal = casefile::replay(c, bench);
    return !appraisal || appraisal->runs().empty() ? Moments{}
                                                   : momentsOf(appraisal->runs().front());
}

} // namespace

Moments momentsOf(const verify::Verification& run)
{
    Moments out;
    out.clock = run.context().now;
    addDocument(out, run);
    addToken(out, run);
    addChallenge(out, run);
    addCertificates(out, run);
    sortMoments(out);
    intersect(out);
    return out;
}

Moments momentsOf(casefile::Case c, verify::Method method)
{
    std::erase_if(c.evidence, [method](const auto& each) { return each.method != method; });
    c.hasPolicy = false;
    c.policy.clear();
    c.context.collect = true;
    const auto clock = c.context.now;
    auto moments = lookedAt(c);
    // Issuers are not looked for above a certificate that has run out. When the document was made its
    // signer was in force.
    const auto* signer = firstOf(moments, Whose::Certificate);
    const auto* document = firstOf(moments, Whose::Document);
    if (signer && !signer->accepted.holds(clock) && document && document->written.from) {
        c.context.now = *document->written.from;
        moments = lookedAt(c);
    }
    moments.clock = clock;
    return moments;
}

std::optional<Span> placeOf(const Validity& validity, const verify::Verification& run)
{
    switch (validity.whose) {
    case Whose::Document:
        return placeOfDocument(run);
    case Whose::Challenge:
        return run.imds().content && run.imds().content->nonce.present
            ? std::optional(run.imds().content->nonce.span)
            : std::nullopt;
    case Whose::Token:
        return placeOfToken(run);
    case Whose::Certificate:
        return placeOfCertificate(*validity.certificate, run);
    }
    return std::nullopt;
}

} // namespace attest::session
