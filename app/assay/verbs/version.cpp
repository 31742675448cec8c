// SPDX-License-Identifier: GPL-3.0-or-later
#include "assayer/version.h"

#include "base/json_writer.h"
#include "report/contract.h"
#include "verbs.h"

#include <QtCore/QtGlobal>
#include <openssl/crypto.h>

namespace attest::app {

namespace {

int runVersion(Invocation& invocation)
{
    const std::string openssl = OpenSSL_version(OPENSSL_VERSION_STRING);
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject().key("contract").number(report::kContractVersion);
        json.member("assay", kVersion).member("qt", qVersion()).member("openssl", openssl);
        invocation.out(json.endObject().take() + "\n");
    } else {
        invocation.out("assay " + std::string(kVersion) + "\nQt " + qVersion() + "\nOpenSSL "
            + openssl + "\n");
    }
    return kAccept;
}

} // namespace

const Verb kVersionVerb{"version", Family::Self,
    QT_TRANSLATE_NOOP("assay", "versions of this program and of what it runs on"), {}, {},
    runVersion};

} // namespace attest::app
