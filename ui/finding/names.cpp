// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/names.h"

#include "theme/text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::ui {
namespace {

struct Name {
    std::string_view name;
    const char* words;
};

// Sorted by name.
constexpr Name kNames[] = {
    {"alg", QT_TRANSLATE_NOOP("attest::ui::Names", "Algorithm")},
    {"algorithm", QT_TRANSLATE_NOOP("attest::ui::Names", "Algorithm")},
    {"allowed", QT_TRANSLATE_NOOP("attest::ui::Names", "Allowed")},
    {"anchor", QT_TRANSLATE_NOOP("attest::ui::Names", "Anchor")},
    {"attribute", QT_TRANSLATE_NOOP("attest::ui::Names", "Attribute")},
    {"audience", QT_TRANSLATE_NOOP("attest::ui::Names", "Audience")},
    {"bits", QT_TRANSLATE_NOOP("attest::ui::Names", "Bits")},
    {"bytes", QT_TRANSLATE_NOOP("attest::ui::Names", "Bytes")},
    {"chain.anchor", QT_TRANSLATE_NOOP("attest::ui::Names", "Anchor")},
    {"chain.anchor.provenance", QT_TRANSLATE_NOOP("attest::ui::Names", "Where the anchor is from")},
    {"chain.length", QT_TRANSLATE_NOOP("attest::ui::Names", "Certificates")},
    {"challenge.issued", QT_TRANSLATE_NOOP("attest::ui::Names", "Given out at")},
    {"claim", QT_TRANSLATE_NOOP("attest::ui::Names", "Claim")},
    {"cloud", QT_TRANSLATE_NOOP("attest::ui::Names", "Cloud")},
    {"cms.digest", QT_TRANSLATE_NOOP("attest::ui::Names", "Digest")},
    {"column", QT_TRANSLATE_NOOP("attest::ui::Names", "Column")},
    {"commonName", QT_TRANSLATE_NOOP("attest::ui::Names", "Common name")},
    {"contentType", QT_TRANSLATE_NOOP("attest::ui::Names", "Content type")},
    {"count", QT_TRANSLATE_NOOP("attest::ui::Names", "Count")},
    {"created", QT_TRANSLATE_NOOP("attest::ui::Names", "Created")},
    {"createdOn", QT_TRANSLATE_NOOP("attest::ui::Names", "Created")},
    {"der.bytes", QT_TRANSLATE_NOOP("attest::ui::Names", "Bytes of DER")},
    {"digest", QT_TRANSLATE_NOOP("attest::ui::Names", "Digest")},
    {"document", QT_TRANSLATE_NOOP("attest::ui::Names", "Document")},
    {"domain", QT_TRANSLATE_NOOP("attest::ui::Names", "Domain")},
    {"domains", QT_TRANSLATE_NOOP("attest::ui::Names", "Domains")},
    {"entry.audience", QT_TRANSLATE_NOOP("attest::ui::Names", "Audience of the entry")},
    {"entry.issuer", QT_TRANSLATE_NOOP("attest::ui::Names", "Issuer of the entry")},
    {"entry.tenantID", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant ID of the entry")},
    {"expected", QT_TRANSLATE_NOOP("attest::ui::Names", "Expected")},
    {"expires", QT_TRANSLATE_NOOP("attest::ui::Names", "Expires")},
    {"expiresOn", QT_TRANSLATE_NOOP("attest::ui::Names", "Expires")},
    {"extension", QT_TRANSLATE_NOOP("attest::ui::Names", "Extension")},
    {"field", QT_TRANSLATE_NOOP("attest::ui::Names", "Field")},
    {"file", QT_TRANSLATE_NOOP("attest::ui::Names", "File")},
    {"fingerprint", QT_TRANSLATE_NOOP("attest::ui::Names", "Fingerprint")},
    {"found", QT_TRANSLATE_NOOP("attest::ui::Names", "Found")},
    {"from", QT_TRANSLATE_NOOP("attest::ui::Names", "From")},
    {"hint", QT_TRANSLATE_NOOP("attest::ui::Names", "Resource hint")},
    {"hops", QT_TRANSLATE_NOOP("attest::ui::Names", "Hops")},
    {"host", QT_TRANSLATE_NOOP("attest::ui::Names", "Host")},
    {"id", QT_TRANSLATE_NOOP("attest::ui::Names", "ID")},
    {"issued", QT_TRANSLATE_NOOP("attest::ui::Names", "Given out at")},
    {"issuer", QT_TRANSLATE_NOOP("attest::ui::Names", "Issuer")},
    {"jwks.uri", QT_TRANSLATE_NOOP("attest::ui::Names", "Key set")},
    {"key", QT_TRANSLATE_NOOP("attest::ui::Names", "Key")},
    {"key.bits", QT_TRANSLATE_NOOP("attest::ui::Names", "Bits of the key")},
    {"key.kid", QT_TRANSLATE_NOOP("attest::ui::Names", "Key ID")},
    {"kid", QT_TRANSLATE_NOOP("attest::ui::Names", "Key ID")},
    {"kind", QT_TRANSLATE_NOOP("attest::ui::Names", "Kind")},
    {"known", QT_TRANSLATE_NOOP("attest::ui::Names", "Known")},
    {"label", QT_TRANSLATE_NOOP("attest::ui::Names", "Label")},
    {"leeway", QT_TRANSLATE_NOOP("attest::ui::Names", "Leeway")},
    {"length", QT_TRANSLATE_NOOP("attest::ui::Names", "Length")},
    {"licenseType", QT_TRANSLATE_NOOP("attest::ui::Names", "Licence")},
    {"lifetime", QT_TRANSLATE_NOOP("attest::ui::Names", "Lifetime")},
    {"limit", QT_TRANSLATE_NOOP("attest::ui::Names", "Limit")},
    {"line", QT_TRANSLATE_NOOP("attest::ui::Names", "Line")},
    {"listed", QT_TRANSLATE_NOOP("attest::ui::Names", "Listed")},
    {"location", QT_TRANSLATE_NOOP("attest::ui::Names", "Location")},
    {"machine", QT_TRANSLATE_NOOP("attest::ui::Names", "Machine")},
    {"maximum", QT_TRANSLATE_NOOP("attest::ui::Names", "Largest")},
    {"member", QT_TRANSLATE_NOOP("attest::ui::Names", "Member")},
    {"minimum", QT_TRANSLATE_NOOP("attest::ui::Names", "Smallest")},
    {"name", QT_TRANSLATE_NOOP("attest::ui::Names", "Name")},
    {"nearest", QT_TRANSLATE_NOOP("attest::ui::Names", "Nearest")},
    {"nonce", QT_TRANSLATE_NOOP("attest::ui::Names", "Nonce")},
    {"notAfter", QT_TRANSLATE_NOOP("attest::ui::Names", "Not after")},
    {"notBefore", QT_TRANSLATE_NOOP("attest::ui::Names", "Not before")},
    {"now", QT_TRANSLATE_NOOP("attest::ui::Names", "Clock")},
    {"other", QT_TRANSLATE_NOOP("attest::ui::Names", "Other")},
    {"ours", QT_TRANSLATE_NOOP("attest::ui::Names", "Ours")},
    {"path", QT_TRANSLATE_NOOP("attest::ui::Names", "Path")},
    {"place", QT_TRANSLATE_NOOP("attest::ui::Names", "Place")},
    {"placeholder", QT_TRANSLATE_NOOP("attest::ui::Names", "Placeholder")},
    {"port", QT_TRANSLATE_NOOP("attest::ui::Names", "Port")},
    {"position", QT_TRANSLATE_NOOP("attest::ui::Names", "Position")},
    {"principal.id", QT_TRANSLATE_NOOP("attest::ui::Names", "Principal ID")},
    {"principalId", QT_TRANSLATE_NOOP("attest::ui::Names", "Principal ID")},
    {"question", QT_TRANSLATE_NOOP("attest::ui::Names", "Question")},
    {"reason", QT_TRANSLATE_NOOP("attest::ui::Names", "Reason")},
    {"region", QT_TRANSLATE_NOOP("attest::ui::Names", "Region")},
    {"scheme", QT_TRANSLATE_NOOP("attest::ui::Names", "Scheme")},
    {"sha256", QT_TRANSLATE_NOOP("attest::ui::Names", "SHA-256")},
    {"signature.bytes", QT_TRANSLATE_NOOP("attest::ui::Names", "Bytes of signature")},
    {"signed", QT_TRANSLATE_NOOP("attest::ui::Names", "Signed")},
    {"signer", QT_TRANSLATE_NOOP("attest::ui::Names", "Signer")},
    {"signer.issuer", QT_TRANSLATE_NOOP("attest::ui::Names", "Issuer")},
    {"signer.subject", QT_TRANSLATE_NOOP("attest::ui::Names", "Subject")},
    {"sku", QT_TRANSLATE_NOOP("attest::ui::Names", "SKU")},
    {"spiffe.id", QT_TRANSLATE_NOOP("attest::ui::Names", "SPIFFE ID")},
    {"status", QT_TRANSLATE_NOOP("attest::ui::Names", "Status")},
    {"subject", QT_TRANSLATE_NOOP("attest::ui::Names", "Subject")},
    {"subscription", QT_TRANSLATE_NOOP("attest::ui::Names", "Subscription")},
    {"subscriptionId", QT_TRANSLATE_NOOP("attest::ui::Names", "Subscription")},
    {"tag", QT_TRANSLATE_NOOP("attest::ui::Names", "Tag")},
    {"tenant", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant")},
    {"tenant.bound", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant of the subscription")},
    {"tenant.domain", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant domain")},
    {"tenant.id", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant ID")},
    {"tenantId", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant ID")},
    {"theirs", QT_TRANSLATE_NOOP("attest::ui::Names", "Theirs")},
    {"tid", QT_TRANSLATE_NOOP("attest::ui::Names", "Tenant (tid)")},
    {"trustDomain", QT_TRANSLATE_NOOP("attest::ui::Names", "Trust domain")},
    {"type", QT_TRANSLATE_NOOP("attest::ui::Names", "Type")},
    {"unasked", QT_TRANSLATE_NOOP("attest::ui::Names", "Not asked")},
    {"url", QT_TRANSLATE_NOOP("attest::ui::Names", "Address")},
    {"value", QT_TRANSLATE_NOOP("attest::ui::Names", "Value")},
    {"version", QT_TRANSLATE_NOOP("attest::ui::Names", "Version")},
    {"vm.name", QT_TRANSLATE_NOOP("attest::ui::Names", "Machine")},
    {"vmId", QT_TRANSLATE_NOOP("attest::ui::Names", "Machine ID")},
    {"wanted", QT_TRANSLATE_NOOP("attest::ui::Names", "Wanted")},
};
static_assert(std::ranges::is_sorted(kNames, {}, &Name::name));

} // namespace

QString labelOf(std::string_view name)
{
    const auto* found = std::ranges::lower_bound(kNames, name, {}, &Name::name);
    return found != std::end(kNames) && found->name == name
        ? QCoreApplication::translate("attest::ui::Names", found->words)
        : shown(name, 60);
}

} // namespace attest::ui
