// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/der_writer.h"
#include "lab/mint/key_impl.h"

namespace attest::lab {

namespace {

Bytes rsaSignature(EVP_PKEY* pkey, SignatureAlgorithm algorithm, ByteView message)
{
    switch (algorithm) {
    case SignatureAlgorithm::RsaMd5:
        return signPkcs1(pkey, Digest::Md5, message);
    case SignatureAlgorithm::RsaSha1:
        return signPkcs1(pkey, Digest::Sha1, message);
    case SignatureAlgorithm::Rs256:
        return signPkcs1(pkey, Digest::Sha256, message);
    case SignatureAlgorithm::Rs384:
        return signPkcs1(pkey, Digest::Sha384, message);
    case SignatureAlgorithm::Rs512:
        return signPkcs1(pkey, Digest::Sha512, message);
    case SignatureAlgorithm::Ps256:
        return signPss(pkey, Digest::Sha256, message);
    case SignatureAlgorithm::Ps384:
        return signPss(pkey, Digest::Sha384, message);
    case SignatureAlgorithm::Ps512:
        return signPss(pkey, Digest::Sha512, message);
    case SignatureAlgorithm::Es256:
    case SignatureAlgorithm::EcdsaSha256:
        break;
    }
    return {};
}

Bytes ecSignature(const EVP_PKEY* pkey, SignatureAlgorithm algorithm, ByteView message)
{
    if (algorithm != SignatureAlgorithm::Es256 && algorithm != SignatureAlgorithm::EcdsaSha256) {
        return {};
    }
    EcSignature signature = signEcdsa(pkey, message);
    if (algorithm == SignatureAlgorithm::EcdsaSha256) {
        return der::sequence(
            {der::unsignedInteger(signature.r), der::unsignedInteger(signature.s)});
    }
    signature.r.insert(signature.r.end(), signature.s.begin(), signature.s.end());
    return signature.r;
}

} // namespace

Bytes Key::sign(SignatureAlgorithm algorithm, ByteView message) const
{
    switch (kind()) {
    case Kind::Rsa:
        return rsaSignature(m_impl->pkey.get(), algorithm, message);
    case Kind::Ec:
        return ecSignature(m_impl->pkey.get(), algorithm, message);
    case Kind::None:
        break;
    }
    return {};
}

} // namespace attest::lab
