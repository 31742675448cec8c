// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/algorithm.h"

#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"

namespace attest::lab {

namespace {

Bytes withNull(const char* dotted)
{
    return der::sequence({der::oid(dotted), der::null()});
}

Bytes pss(Digest kind, int saltLength)
{
    const Bytes hash = der::sequence({der::oid(digestOid(kind)), der::null()});
    const Bytes params = der::sequence({der::explicitTag(0, hash),
        der::explicitTag(1, der::sequence({der::oid(oid::kMgf1), hash})),
        der::explicitTag(2, der::integer(saltLength))});
    return der::sequence({der::oid(oid::kRsaPss), params});
}

} // namespace

Bytes algorithmIdentifier(SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::RsaMd5:
        return withNull(oid::kMd5WithRsa);
    case SignatureAlgorithm::RsaSha1:
        return withNull(oid::kSha1WithRsa);
    case SignatureAlgorithm::Rs256:
        return withNull(oid::kSha256WithRsa);
    case SignatureAlgorithm::Rs384:
        return withNull(oid::kSha384WithRsa);
    case SignatureAlgorithm::Rs512:
        return withNull(oid::kSha512WithRsa);
    case SignatureAlgorithm::Ps256:
        return pss(Digest::Sha256, 32);
    case SignatureAlgorithm::Ps384:
        return pss(Digest::Sha384, 48);
    case SignatureAlgorithm::Ps512:
        return pss(Digest::Sha512, 64);
    case SignatureAlgorithm::Es256:
    case SignatureAlgorithm::EcdsaSha256:
        return der::sequence({der::oid(oid::kEcdsaWithSha256)});
    }
    return {};
}

Digest digestOf(SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::RsaMd5:
        return Digest::Md5;
    case SignatureAlgorithm::RsaSha1:
        return Digest::Sha1;
    case SignatureAlgorithm::Rs384:
    case SignatureAlgorithm::Ps384:
        return Digest::Sha384;
    case SignatureAlgorithm::Rs512:
    case SignatureAlgorithm::Ps512:
        return Digest::Sha512;
    case SignatureAlgorithm::Rs256:
    case SignatureAlgorithm::Ps256:
    case SignatureAlgorithm::Es256:
    case SignatureAlgorithm::EcdsaSha256:
        break;
    }
    return Digest::Sha256;
}

std::string digestOid(Digest kind)
{
    switch (kind) {
    case Digest::Md5:
        return oid::kMd5;
    case Digest::Sha1:
        return oid::kSha1;
    case Digest::Sha256:
        return oid::kSha256;
    case Digest::Sha384:
        return oid::kSha384;
    case Digest::Sha512:
        return oid::kSha512;
    }
    return {};
}

} // namespace attest::lab
