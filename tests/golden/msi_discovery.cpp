// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

std::string url(const World& w)
{
    return lab::discoveryUrl(lab::Cloud::Public, w.tenant, lab::TokenVersion::V1);
}

std::string document(const World& w)
{
    return lab::discoveryDocument(lab::Cloud::Public, w.tenant, lab::TokenVersion::V1);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

Scenario answering(const World& w, const std::string& name, const std::string& intent,
    const verify::Reply& reply, const Expected& expected)
{
    return msi(
        w, "msi-discovery-" + name, intent,
        [&](Msi& in) { in.replies.front() = discoveryReply(url(w), reply); }, expected);
}

// The key set is at another address than the issuer's own; it can be had there all the same.
Scenario pointing(const World& w, const std::string& name, const std::string& intent,
    const std::string& keys, const Expected& expected)
{
    return msi(
        w, "msi-discovery-" + name, intent,
        [&](Msi& in) {
            const std::string usual
                = lab::keysUrl(lab::Cloud::Public, w.tenant, lab::TokenVersion::V1);
            in.replies.front()
                = discoveryReply(url(w), okReply(replaced(document(w), usual, keys)));
            in.replies.push_back(jwksReply(keys, Asked::First, in.replies.back().second));
        },
        expected);
}

} // namespace

std::vector<Scenario> msiDiscovery(const World& w)
{
    const auto after = [](Expected expected) {
        return lackingThen(std::move(expected), {"keys", "signature"});
    };
    const auto closed = [&](Expected expected) {
        return inseparable(after(std::move(expected)), "nothing says where the keys are");
    };
    const Expected unanswered = closed(lacks("discovery", "key.discovery-unanswered"));
    const auto malformed = [&](const char* cause) { return closed(fails("discovery", cause)); };
    const Expected otherIssuer = after(fails("discovery", "key.discovery-other-issuer"));
    const Expected otherHost = after(fails("discovery", "key.jwks-host"));
    const std::string issuer
        = lab::tokenIssuer(lab::Cloud::Public, w.tenant, lab::TokenVersion::V1);
    return {
        answering(w, "offline", "Nobody is there to ask.", reply(verify::ReplyStatus::Unavailable),
            unanswered),
        answering(w, "not-found", "The authority knows no such tenant.",
            reply(verify::ReplyStatus::NotFound, 404), unanswered),
        answering(w, "not-json", "A page comes where a document was asked for.",
            okReply("<html></html>"), malformed("key.json")),
        answering(w, "no-jwks-uri", "The document does not say where the keys are.",
            okReply("{\"issuer\":\"" + issuer + "\"}"), malformed("key.discovery-member")),
        answering(w, "issuer-number", "The document's issuer is a number.",
            okReply("{\"issuer\":1}"), malformed("key.discovery-member")),
        answering(w, "other-issuer", "The document is that of another tenant.",
            okReply(replaced(document(w), issuer,
                lab::tokenIssuer(lab::Cloud::Public, w.otherTenant, lab::TokenVersion::V1))),
            otherIssuer),
        answering(w, "template", "The document for all tenants names its issuer as a template.",
            okReply(lab::discoveryDocument(lab::Cloud::Public, "common", lab::TokenVersion::V1)),
            passes()),
        pointing(w, "other-host", "The document sends us to a stranger's keys.",
            "https://attacker.example/keys", otherHost),
        pointing(w, "no-tls", "The document sends us to keys without TLS.",
            "http://login.microsoftonline.com/common/discovery/keys", otherHost),
        pointing(w, "userinfo", "The stranger's host hides behind what looks like the authority's.",
            "https://login.microsoftonline.com@attacker.example/keys", otherHost),
        pointing(w, "alias", "The keys are at another name of the same authority.",
            "https://login.windows.net/common/discovery/keys", passes()),
        msi(
            w, "msi-discovery-issuer-not-https",
            "The issuer that was asked for is no https address.",
            [](Msi& in) {
                in.judgedByPolicy = false;
                in.context.demands.issuer = "http://issuer.example/";
                in.token.issuer = in.context.demands.issuer;
            },
            closed(fails("discovery", "key.issuer-not-https"))),
        msi(
            w, "msi-discovery-no-issuer", "Nobody said whose tokens are expected.",
            [](Msi& in) { in.judgedByPolicy = false; },
            closed(lacks("discovery", "key.issuer-not-given"))),
    };
}

} // namespace attest::golden
