// SPDX-License-Identifier: GPL-3.0-or-later
#include "assayer/version.h"
#include "base/hex.h"
#include "base/json_writer.h"
#include "base/redact.h"
#include "case/casefile.h"
#include "case/credentials.h"
#include "case/words.h"
#include "decode/base64.h"

namespace attest::casefile {
namespace {

class Writer {
public:
    std::string written(const Case& c);

private:
    void text(std::string_view name, std::string_view value) { m_json.member(name, value); }
    void textOrNull(std::string_view name, std::string_view value);
    void bytes(std::string_view name, ByteView value)
    {
        m_json.member(name, decode::base64(value));
    }
    void time(std::string_view name, Time value) { m_json.member(name, formatRfc3339(value)); }
    void boolean(std::string_view name, bool value) { m_json.key(name).boolean(value); }
    void texts(std::string_view name, const std::vector<std::string>& values);

    template <typename Items, typename Write>
    void list(std::string_view name, const Items& items, Write writeItem)
    {
        m_json.key(name).beginArray();
        for (const auto& item : items) {
            m_json.beginObject();
            writeItem(item);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void evidence(const verify::Evidence& evidence);
    void policy(const Case& c);
    void anchor(const trust::Anchor& anchor);
    void nameAndKey(const trust::Anchor& anchor);
    void certificate(const trust::PoolEntry& entry);
    void settings(const verify::Context& context);
    void challenge(const verify::Context& context);
    void overrides(const verify::Context& context);
    void token(const verify::Context& context);
    void identity(const verify::Context& context);
    void exchange(const verify::Exchange& exchange);
    void request(const verify::Request& request);

    JsonWriter m_json{JsonWriter::Layout::Indented};
};

void Writer::textOrNull(std::string_view name, std::string_view value)
{
    m_json.key(name);
    if (value.empty()) {
        m_json.null();
    } else {
        m_json.string(value);
    }
}

void Writer::texts(std::string_view name, const std::vector<std::string>& values)
{
    m_json.key(name).beginArray();
    for (const std::string& value : values) {
        m_json.string(value);
    }
    m_json.endArray();
}

void Writer::evidence(const verify::Evidence& evidence)
{
    text("method", spelled(kMethods, evidence.method));
    text("name", evidence.name);
    text("form", spelled(kForms, evidence.form));
    text("tenantDomain", evidence.tenantDomain);
    text("resourceId", evidence.resourceId);
    text("signature", spelled(kSignatures, evidence.signature));
    // A token is kept or stripped as was asked for; where none belongs, none is kept.
    const bool token = evidence.method == verify::Method::AzureMsi;
    bytes("base64", token ? evidence.bytes : withoutCredentials(evidence.bytes));
}

void Writer::policy(const Case& c)
{
    m_json.key("policy");
    if (!c.hasPolicy) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    text("name", c.policyName);
    bytes("base64", c.policy);
    m_json.endObject();
}

// What the program ships is named by fingerprint: a file must not bring its own certificate for it.
void Writer::anchor(const trust::Anchor& anchor)
{
    text("name", anchor.name);
    text("provenance", spelled(kProvenances, anchor.provenance));
    text("source", anchor.source);
    text("spkiSha256", hex(anchor.spkiSha256));
    textOrNull(
        "certificateSha256", anchor.certificate ? hex(anchor.certificate->sha256) : std::string());
    if (anchor.provenance == trust::Provenance::Shipped) {
        return;
    }
    if (anchor.certificate) {
        bytes("der", anchor.certificate->der());
    } else {
        nameAndKey(anchor);
    }
}

// The canonical form of a name is bytes to compare, not text to read.
void Writer::nameAndKey(const trust::Anchor& anchor)
{
    m_json.key("subject").beginArray();
    for (const std::string& rdn : anchor.subject) {
        m_json.string(decode::base64(asBytes(rdn)));
    }
    m_json.endArray();
    textOrNull("notBefore", anchor.notBefore ? formatRfc3339(*anchor.notBefore) : std::string());
    textOrNull("notAfter", anchor.notAfter ? formatRfc3339(*anchor.notAfter) : std::string());
}

void Writer::certificate(const trust::PoolEntry& entry)
{
    text("subject", nameText(entry.certificate->subject));
    text("origin", spelled(kOrigins, entry.origin));
    text("source", entry.source);
    bytes("der", entry.certificate->der());
}

void Writer::challenge(const verify::Context& context)
{
    m_json.key("nonce");
    if (context.nonce) {
        m_json.string(*context.nonce);
    } else {
        m_json.null();
    }
    m_json.key("ledger");
    if (!context.ledger) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.key("lifetime").number(context.ledger->lifetime.seconds);
    list("issued", context.ledger->issued, [this](const verify::IssuedNonce& issued) {
        text("nonce", issued.nonce);
        time("issued", issued.issued);
        boolean("used", issued.used);
    });
    m_json.endObject();
}

void Writer::overrides(const verify::Context& context)
{
    for (const auto& [name, values] : {std::pair{"metadataDomains", &context.metadataDomains},
             std::pair{"subscriptions", &context.subscriptions}}) {
        if (*values) {
            texts(name, **values);
        } else {
            m_json.key(name).null();
        }
    }
}

void Writer::token(const verify::Context& context)
{
    m_json.key("jwks");
    if (context.jwks) {
        m_json.string(decode::base64(withoutPrivateKeys(*context.jwks)));
    } else {
        m_json.null();
    }
    texts("algorithms", context.algorithms);
    m_json.key("demands").beginObject();
    text("issuer", context.demands.issuer);
    text("audience", context.demands.audience);
    boolean("requireExpiry", context.demands.requireExpiry);
    boolean("refuseFutureIssue", context.demands.refuseFutureIssue);
    m_json.endObject();
}

void Writer::identity(const verify::Context& context)
{
    m_json.key("identity");
    if (!context.identity) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    text("trustDomain", context.identity->trustDomain);
    text("pathTemplate", context.identity->pathTemplate);
    m_json.endObject();
}

void Writer::settings(const verify::Context& context)
{
    m_json.key("settings").beginObject();
    time("clock", context.now);
    m_json.key("leeway").number(context.leeway.seconds);
    challenge(context);
    text("closing", spelled(kClosings, context.closing));
    text("aia", spelled(kAccesses, context.aia));
    text("arm", spelled(kAccesses, context.arm));
    overrides(context);
    token(context);
    identity(context);
    boolean("collect", context.collect);
    boolean("crossCheck", context.crossCheck);
    m_json.endObject();
}

void Writer::request(const verify::Request& request)
{
    text("kind", verify::requestKind(request));
    if (const auto* aia = std::get_if<verify::AiaRequest>(&request)) {
        text("https", aia->https);
        text("http", aia->http);
        text("rule", aia->rule);
        text("subject", aia->subject);
        m_json.key("hop").number(static_cast<std::int64_t>(aia->hop));
    } else if (const auto* discovery = std::get_if<verify::DiscoveryRequest>(&request)) {
        text("url", discovery->url);
        text("issuer", discovery->issuer);
    } else if (const auto* jwks = std::get_if<verify::JwksRequest>(&request)) {
        text("url", jwks->url);
        boolean("refetch", jwks->refetch);
    } else if (const auto* arm = std::get_if<verify::ArmRequest>(&request)) {
        text("id", arm->id);
        text("apiVersion", arm->apiVersion);
        text("purpose", arm->purpose);
    }
}

void Writer::exchange(const verify::Exchange& exchange)
{
    m_json.key("request").beginObject();
    request(exchange.request);
    m_json.endObject();
    m_json.key("reply").beginObject();
    text("status", spelled(kStatuses, exchange.reply.status));
    m_json.key("httpStatus").number(exchange.reply.httpStatus);
    text("source", exchange.reply.source);
    const bool keys = std::holds_alternative<verify::JwksRequest>(exchange.request);
    bytes("base64", keys ? withoutPrivateKeys(exchange.reply.body) : exchange.reply.body);
    m_json.endObject();
}

std::string Writer::written(const Case& c)
{
    m_json.beginObject();
    m_json.key("attestcase").number(kCaseVersion);
    text("program", kVersion);
    list("evidence", c.evidence, [this](const verify::Evidence& e) { evidence(e); });
    policy(c);
    settings(c.context);
    list("anchors", c.context.anchors.all(), [this](const trust::Anchor& a) { anchor(a); });
    list("certificates", c.context.pool, [this](const trust::PoolEntry& e) { certificate(e); });
    list("exchanges", c.exchanges, [this](const verify::Exchange& e) { exchange(e); });
    list("notes", c.notes, [this](const Note& note) {
        text("target", note.target);
        text("text", redactSecrets(note.text));
        time("written", note.written);
    });
    textOrNull("reportSha256", c.reportSha256);
    m_json.endObject();
    return m_json.take() + '\n';
}

} // namespace

std::string write(const Case& c, TokenKeeping keeping)
{
    return Writer().written(keeping == TokenKeeping::Keep ? c : withoutTokenSignatures(c));
}

} // namespace attest::casefile
