// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/certificate.h"

#include "base/limits.h"
#include "decode/certificate_issues.h"
#include "decode/extension.h"
#include "decode/public_key.h"

#include <algorithm>

namespace attest::decode {
namespace {

// Version ::= INTEGER { v1(0), v2(1), v3(2) } in an explicit [0], DEFAULT v1.
int takeVersion(DerCursor& tbs)
{
    if (!tbs.nextIs(tag::contextConstructed(0))) {
        return 1;
    }
    const Element tagged = tbs.take(tag::contextConstructed(0), "version");
    DerCursor inner = tbs.enter(tagged);
    const std::int64_t value = takeSmallInteger(inner, "value");
    inner.finish();
    if (tbs.failed()) {
        return 1;
    }
    if (value < 0 || value > 2) {
        tbs.reading().fail(issue::kCertificateVersion, tagged.span, {{"version", value}});
        return 1;
    }
    if (value == 0) {
        tbs.reading().note(
            issue::kDefaultEncoded, tagged.span, {{"field", std::string("version")}});
    }
    return static_cast<int>(value) + 1;
}

// RFC 5280 4.1.2.2.
Bytes takeSerial(DerCursor& tbs)
{
    constexpr std::size_t kMost = 20;
    const Element element = tbs.take(tag::kInteger, "serialNumber");
    Bytes serial = integerOf(tbs.reading(), element);
    if (tbs.failed()) {
        return serial;
    }
    const bool zero = serial.size() == 1 && serial[0] == 0;
    if (zero || (serial[0] & 0x80U) != 0) {
        tbs.reading().note(issue::kSerialNotPositive, element.span);
    }
    if (serial.size() > kMost) {
        tbs.reading().note(issue::kSerialTooLong, element.span,
            {{"octets", static_cast<std::int64_t>(serial.size())}});
    }
    return serial;
}

// RFC 5280 4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050 on.
Time takeDate(DerCursor& validity, const char* label)
{
    const Span at = validity.rest();
    const bool general = validity.nextIs(tag::kGeneralizedTime);
    const Time time = takeTime(validity, label);
    if (!validity.failed() && general && toCivil(time).year < 2050) {
        validity.reading().note(issue::kTimeType,
            {at.buffer, at.offset, at.length - validity.rest().length},
            {{"field", std::string(label)}});
    }
    return time;
}

void readValidity(DerCursor& tbs, Certificate& certificate)
{
    const Element whole = tbs.take(tag::kSequence, "validity");
    DerCursor dates = tbs.enter(whole);
    certificate.validity = whole.span;
    certificate.notBefore = takeDate(dates, "notBefore");
    certificate.notAfter = takeDate(dates, "notAfter");
    dates.finish();
}

// issuerUniqueID [1], subjectUniqueID [2]: RFC 5280 4.1.2.8 forbids issuers to use them.
void readUniqueIds(DerCursor& tbs)
{
    for (unsigned n = 1; n <= 2; ++n) {
        if (!tbs.nextIs(tag::context(n))) {
            continue;
        }
        const char* label = n == 1 ? "issuerUniqueID" : "subjectUniqueID";
        const Element id = tbs.take(tag::context(n), label, NodeKind::BitString);
        tbs.reading().note(issue::kUniqueId, id.span, {{"field", std::string(label)}});
    }
}

void readTbs(DerCursor tbs, Certificate& certificate)
{
    certificate.version = takeVersion(tbs);
    certificate.serial = takeSerial(tbs);
    certificate.tbsSignature = takeAlgorithm(tbs, "signature");
    certificate.issuer = takeName(tbs, "issuer");
    readValidity(tbs, certificate);
    certificate.subject = takeName(tbs, "subject");
    certificate.key = takePublicKey(tbs, "subjectPublicKeyInfo");
    readUniqueIds(tbs);
    if (tbs.nextIs(tag::contextConstructed(3))) {
        const Element tagged = tbs.take(tag::contextConstructed(3), "extensions");
        if (certificate.version != 3) {
            tbs.reading().note(issue::kExtensionsWithoutV3, tagged.span,
                {{"version", std::int64_t{certificate.version}}});
        }
        DerCursor inner = tbs.enter(tagged);
        readExtensions(inner, certificate);
    }
    tbs.finish();
}

void readCertificate(DerReading& reading, Certificate& certificate)
{
    DerCursor file(reading, reading.whole(), kNoNode);
    const Element whole = file.take(tag::kSequence, "certificate", NodeKind::Certificate);
    DerCursor fields = file.enter(whole);
    const Element tbs = fields.take(tag::kSequence, "tbsCertificate");
    certificate.tbs = tbs.span;
    readTbs(fields.enter(tbs), certificate);
    certificate.signatureAlgorithm = takeAlgorithm(fields, "signatureAlgorithm");
    certificate.signature = octetsOf(reading, fields.take(tag::kBitString, "signatureValue"));
    fields.finish();
    file.finish();
}

} // namespace

const Extension* Certificate::extension(std::string_view oid) const
{
    const auto found = std::ranges::find(extensions, oid, &Extension::oid);
    return found != extensions.end() ? &*found : nullptr;
}

Result<CertificatePtr> decodeCertificate(ByteView der)
{
    constexpr std::size_t kNodes = 256; // a web server's certificate has about two hundred
    if (der.size() > kLimits.evidenceBytes) {
        return Problem{issue::kTooLarge, {}, {}};
    }
    auto certificate = std::make_shared<Certificate>();
    certificate->tree = Tree(kNodes);
    const BufferId buffer = certificate->buffers.add(Buffer("certificate", copyBytes(der)));
    DerReading reading(certificate->buffers, buffer, certificate->tree);
    readCertificate(reading, *certificate);
    if (auto problem = reading.takeProblem()) {
        return std::move(*problem);
    }
    certificate->irregularities = reading.takeNotes();
    certificate->sha256 = sha256(certificate->der());
    certificate->spkiSha256 = sha256(certificate->bytes(certificate->key.span));
    return CertificatePtr(std::move(certificate));
}

} // namespace attest::decode
