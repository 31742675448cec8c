// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/signed_attributes.h"

#include "decode/oids.h"
#include "decode/tlv.h"
#include "trust/cms_issues.h"

namespace attest::trust {
namespace {

namespace oids = decode::oids;

enum class Presence { Required, Optional };

/// The one value of an attribute: its contents octets, when it has the type it should.
struct OneValue {
    std::optional<ByteView> contents;
    Span span;
};

class Reader {
public:
    Reader(const Buffers& buffers, const decode::SignerInfo& signer)
        : m_buffers(buffers)
        , m_signer(signer)
    {
    }

    [[nodiscard]] OneValue one(std::string_view type, Byte tag, Presence presence)
    {
        const decode::CmsAttribute* found = nullptr;
        for (const decode::CmsAttribute& attribute : m_signer.attributes) {
            if (attribute.type != type) {
                continue;
            }
            if (found != nullptr) {
                add(issue::kAttributeTwice, attribute.span, type);
                return {};
            }
            found = &attribute;
        }
        if (found == nullptr) {
            if (presence == Presence::Required) {
                add(issue::kAttributeMissing, *m_signer.signedAttributes, type);
            }
            return {};
        }
        return valueOf(*found, tag);
    }
    [[nodiscard]] std::vector<Finding> takeFindings() { return std::move(m_findings); }

private:
    [[nodiscard]] OneValue valueOf(const decode::CmsAttribute& attribute, Byte tag)
    {
        if (attribute.values.size() == 1) {
            const ByteView value = m_buffers.bytes(attribute.values.front());
            const decode::TlvHeader header = decode::readTlvHeader(value);
            // Tag 0: a CHOICE of times, whose form is of no concern here.
            if (header.fault == decode::HeaderFault::None && (tag == 0 || header.tag == tag)) {
                return {value.subspan(header.size, header.length), attribute.values.front()};
            }
        }
        add(issue::kAttributeValues, attribute.span, attribute.type);
        return {};
    }
    void add(IssueId id, Span span, std::string_view type)
    {
        m_findings.push_back(
            {id, Severity::Failure, {{"attribute", decode::oidName(type)}}, {span}});
    }

    const Buffers& m_buffers;
    const decode::SignerInfo& m_signer;
    std::vector<Finding> m_findings;
};

} // namespace

SignedAttributes readSignedAttributes(const Buffers& buffers, const decode::SignerInfo& signer)
{
    Reader reader(buffers, signer);
    const OneValue type
        = reader.one(oids::kContentTypeAttribute, decode::tag::kOid, Presence::Required);
    const OneValue digest
        = reader.one(oids::kMessageDigestAttribute, decode::tag::kOctetString, Presence::Required);
    // 11.3: at most one, of one value. Its time is the signer's word and not judged.
    static_cast<void>(reader.one(oids::kSigningTimeAttribute, 0, Presence::Optional));

    SignedAttributes out;
    out.contentTypeSpan = type.span;
    out.messageDigestSpan = digest.span;
    if (type.contents) {
        out.contentType = decode::Oid(asText(*type.contents));
    }
    if (digest.contents) {
        out.messageDigest = copyBytes(*digest.contents);
    }
    out.findings = reader.takeFindings();
    return out;
}

} // namespace attest::trust
