// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/policy_choice.h"

#include "policy_view/take_policy.h"
#include "theme/text.h"
#include "whatif/policy_editor.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

namespace attest::ui {

PolicyChoice::PolicyChoice(QWidget* parent) : Choice("whatif.policy", tr("Policy"), parent) {}

QString PolicyChoice::says(const LiveCase& live) const
{
    const auto& whatIf = live.whatIf();
    if (whatIf.policy) {
        return whatIf.policyName.empty() ? tr("Policy: edited")
                                         : tr("Policy: %1").arg(shown(whatIf.policyName, 24));
    }
    return live.kept().hasPolicy ? tr("Policy: %1").arg(shown(live.kept().policyName, 24))
                                 : tr("Policy: none");
}

bool PolicyChoice::isSupposed(const session::WhatIf& whatIf) const
{
    return whatIf.policy.has_value();
}

void PolicyChoice::open(QWidget* below)
{
    if (!live()) {
        return;
    }
    auto* menu = new QMenu(window());
    menu->setAccessibleName(name());
    auto* kept = menu->addAction(live()->kept().hasPolicy
            ? tr("As kept: %1").arg(shown(live()->kept().policyName, 60))
            : tr("As kept: none"));
    kept->setCheckable(true);
    kept->setChecked(!live()->whatIf().policy);
    connect(kept, &QAction::triggered, this, &PolicyChoice::asKept);
    connect(menu->addAction(tr("Open another file…")), &QAction::triggered, this,
        &PolicyChoice::chooseFile);
    auto* edit = menu->addAction(tr("Edit the text…"));
    const auto size = live()->stepper().inputs().policy.size();
    if (size > PolicyEditor::kMostBytes) {
        edit->setEnabled(false);
        edit->setText(tr("Edit the text (too long to edit here)"));
    }
    whenClosed(*edit, below, [this](QWidget* at) { editText(at); });
    popUp(*menu, below);
}

void PolicyChoice::asKept()
{
    if (live()) {
        auto next = live()->whatIf();
        next.policy.reset();
        next.policyName.clear();
        live()->suppose(tr("Suppose the policy as kept"), std::move(next));
    }
}

void PolicyChoice::chooseFile()
{
    auto* dialog = new QFileDialog(window(), tr("Suppose another policy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Policies (*.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PolicyChoice::openFile);
    dialog->open();
}

void PolicyChoice::openFile(const QString& path)
{
    if (!live()) {
        return;
    }
    takePolicyFile(
        path, *live(), live(), [self = QPointer(this), to = QPointer(live())](TakenPolicy taken) {
            if (taken.problem) {
                if (self) {
                    emit self->refused(refusal(taken));
                }
                return;
            }
            auto next = to->whatIf();
            next.policy = std::move(taken.changed.policy);
            next.policyName = std::move(taken.changed.policyName);
            to->suppose(tr("Suppose another policy"), std::move(next), std::move(taken.loaded));
        });
}

void PolicyChoice::editText(QWidget* below)
{
    if (live()) {
        PolicyEditor::openBelow(below, *live());
    }
}

} // namespace attest::ui
