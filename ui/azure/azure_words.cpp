// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/azure_words.h"

#include "explain/catalogue.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Azure)
};

} // namespace

QString credentialText(azure::CredentialKind kind)
{
    using Kind = azure::CredentialKind;
    switch (kind) {
    case Kind::Browser:
        return Words::tr("In the browser");
    case Kind::DeviceCode:
        return Words::tr("With a code on another device");
    case Kind::ClientSecret:
        return Words::tr("Application with a secret");
    case Kind::Certificate:
        return Words::tr("Application with a certificate");
    case Kind::FederatedToken:
        return Words::tr("Application with a federated token");
    case Kind::ManagedIdentity:
        return Words::tr("Managed identity of this machine");
    case Kind::AzureCli:
        return Words::tr("As the Azure CLI is signed in");
    }
    return {};
}

QString timeLeft(Time until, Time now)
{
    const auto seconds = until.seconds - now.seconds;
    constexpr std::int64_t kMinute = 60;
    return seconds <= 0         ? Words::tr("expired")
        : seconds < 2 * kMinute ? Words::tr("%1 s").arg(seconds)
                                : Words::tr("%1 min").arg(seconds / kMinute);
}

QString titleOf(const Problem& problem)
{
    return own(explain::explain(problem.id, problem.params).title);
}

QString tellingOf(const Problem& problem)
{
    const auto words = explain::explain(problem.id, problem.params);
    return own(words.explanation + (words.remedy.empty() ? "" : " " + words.remedy));
}

QString sentenceOf(const Problem& problem)
{
    return Words::tr("%1. %2").arg(titleOf(problem), tellingOf(problem));
}

} // namespace attest::ui
