// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "claims/certificate_box.h"
#include "claims/claims_pane.h"
#include "claims/field.h"
#include "decode/jose.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace attest::ui {

void ClaimsPane::refresh(Change change)
{
    if (change != Change::Inputs) {
        return;
    }
    if (!live()) {
        showEmpty(tr("Open a case to see and change what surrounds its evidence."));
        return;
    }
    m_showing = true;
    if (m_shownCase != live()) {
        // What was typed and not taken belongs to another case.
        m_shownCase = live();
        for (auto* field : {m_resource, m_nonce, m_clock, m_trustDomain, m_template}) {
            field->line()->setModified(false);
        }
    }
    showAgent();
    showServer();
    showTrust();
    m_showing = false;
    showContent();
}

void ClaimsPane::showAgent()
{
    const auto* evidence = machine();
    const auto why = evidence ? QString() : tr("Only attested documents come with this");
    m_domain->setEnabled(evidence != nullptr);
    m_domain->setToolTip(why);
    m_resource->setValue(evidence ? own(evidence->resourceId) : QString());
    m_resource->setNotApplicable(why);
    offerDomains();
    m_domain->setEditText(evidence ? own(evidence->tenantDomain) : QString());
    m_domainWrong->hide();
}

void ClaimsPane::offerDomains()
{
    const auto* appraisal = live()->stepper().appraisal();
    const auto policies = appraisal ? appraisal->context().policy : nullptr;
    if (policies == m_shownPolicy) {
        return;
    }
    m_shownPolicy = policies;
    QStringList domains;
    constexpr qsizetype kMostDomains = 500;
    for (const auto& policy : policies ? policies->policies : std::vector<policy::Policy>{}) {
        for (const auto& attestor : policy.requiredAttestors) {
            if (const auto* imds = std::get_if<policy::ImdsConfig>(&attestor.config)) {
                for (const auto& tenant : imds->tenants) {
                    if (domains.size() < kMostDomains) {
                        domains.push_back(shown(tenant.domain));
                    }
                }
            }
        }
    }
    domains.removeDuplicates();
    m_domain->clear();
    m_domain->addItems(domains);
}

void ClaimsPane::showServer()
{
    const auto& context = live()->kept().context;
    m_nonce->setValue(own(context.nonce.value_or("")));
    m_nonce->setNotApplicable(machine() ? QString() : tr("A token answers no challenge"));
    m_clock->setValue(plainUtc(context.now));
    m_leeway->setValue(
        static_cast<int>(std::min<std::int64_t>(context.leeway.seconds, m_leeway->maximum())));
    const auto identity = context.identity.value_or(verify::IdentityDemand{});
    m_trustDomain->setValue(own(identity.trustDomain));
    m_template->setValue(own(identity.pathTemplate));
    m_arm->setCurrentIndex(context.arm == verify::Access::Granted ? 1 : 0);
    const auto listed = [](const std::optional<std::vector<std::string>>& all) {
        QStringList words;
        for (const auto& each : all.value_or(std::vector<std::string>{})) {
            words.push_back(shown(each));
        }
        return !all           ? tr("None: the policy decides")
            : words.isEmpty() ? tr("An empty list: nothing is allowed")
                              : words.join(QLatin1Char('\n'));
    };
    m_metadata->setText(listed(context.metadataDomains));
    m_subscriptions->setText(listed(context.subscriptions));
}

void ClaimsPane::showTrust()
{
    const auto& context = live()->kept().context;
    m_dropKeys->setVisible(context.jwks.has_value());
    m_keys->setText(tr("None: the issuer's are asked for"));
    if (context.jwks) {
        Buffers buffers;
        decode::Tree tree;
        const auto buffer = buffers.add(Buffer("jwks", *context.jwks));
        const auto keys = decode::readJwks(buffers, tree, decode::kNoNode, buffer);
        m_keys->setText(keys
                ? tr("%L1 keys in a set of %L2 bytes")
                      .arg(keys->keys.size())
                      .arg(context.jwks->size())
                : tr("A set of %L1 bytes that cannot be read").arg(context.jwks->size()));
    }
    m_certificates->show(live());
    m_anchors->clear();
    for (const auto& anchor : context.anchors.all()) {
        const auto standing = trust::standingOf(anchor);
        const auto from = standing == trust::Provenance::Shipped ? tr("shipped with the program")
            : standing == trust::Provenance::Lab                 ? tr("of a simulated tenant")
                                                                 : tr("added by hand");
        auto* row = new QListWidgetItem(tr("%1, %2").arg(shown(anchor.name, 80), from));
        row->setToolTip(
            tr("%1\n%2, from: %3\nSHA-256 of its key: %4")
                .arg(shown(anchor.name), from, shown(anchor.source), own(hex(anchor.spkiSha256))));
        m_anchors->addItem(row);
    }
    constexpr int kMostRows = 8;
    m_anchors->setFixedHeight(std::clamp(m_anchors->count(), 1, kMostRows) * kRow + kGrid);
}

} // namespace attest::ui
