// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/cloud_choice.h"

#include "theme/text.h"

#include <QtWidgets/QMenu>

namespace attest::ui {
namespace {

QString cloudWord(policy::Cloud cloud)
{
    switch (cloud) {
    case policy::Cloud::Public:
        return CloudChoice::tr("public");
    case policy::Cloud::UsGovernment:
        return CloudChoice::tr("US Government");
    case policy::Cloud::China:
        return CloudChoice::tr("China");
    case policy::Cloud::German:
        return CloudChoice::tr("Germany");
    }
    return {};
}

} // namespace

CloudChoice::CloudChoice(QWidget* parent) : Choice("whatif.cloud", tr("Cloud"), parent) {}

QString CloudChoice::says(const LiveCase& live) const
{
    const auto& cloud = live.whatIf().cloud;
    return cloud ? tr("Cloud: %1").arg(cloudWord(*cloud)) : tr("Cloud: by policy");
}

QString CloudChoice::saysAll(const LiveCase& live) const
{
    const auto& cloud = live.whatIf().cloud;
    return cloud
        ? tr("The signer has to be of %1").arg(own(policy::cloudFacts(*cloud).metadataDomain))
        : tr("The signer has to be of the cloud that the policy names");
}

QString CloudChoice::notApplicable(const LiveCase& live) const
{
    return live.method() == verify::Method::AzureMsi
        ? tr("A managed identity's token is bound to its cloud by its issuer")
        : QString();
}

bool CloudChoice::isSupposed(const session::WhatIf& whatIf) const
{
    return whatIf.cloud.has_value();
}

void CloudChoice::open(QWidget* below)
{
    if (!live()) {
        return;
    }
    auto* menu = new QMenu(window());
    menu->setAccessibleName(name());
    const auto add = [&](const QString& text, std::optional<policy::Cloud> cloud) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(live()->whatIf().cloud == cloud);
        connect(action, &QAction::triggered, this, [this, cloud] {
            if (live()) {
                auto next = live()->whatIf();
                next.cloud = cloud;
                live()->suppose(tr("Suppose another cloud"), std::move(next));
            }
        });
    };
    add(tr("As the policy says"), std::nullopt);
    for (const auto& facts : policy::allClouds()) {
        add(tr("%1, %2").arg(own(facts.name), own(facts.metadataDomain)), facts.cloud);
    }
    popUp(*menu, below);
}

} // namespace attest::ui
