// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/sniff.h"
#include "policy_view/policy_pane.h"
#include "policy_view/policy_text.h"
#include "policy_view/take_policy.h"
#include "theme/text.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>

namespace attest::ui {
namespace {

/// By its name, or as a text by what it looks like.
bool isPolicy(const QMimeData& given)
{
    if (given.hasUrls()) {
        const auto path = given.urls().front().toLocalFile();
        return path.endsWith(QStringLiteral(".yaml"), Qt::CaseInsensitive)
            || path.endsWith(QStringLiteral(".yml"), Qt::CaseInsensitive);
    }
    Buffers buffers;
    const auto text = utf8(given.text());
    const auto id = buffers.add(Buffer("dropped", copyBytes(asBytes(text))));
    return decode::sniff(buffers, id).kind == decode::Sniffed::PolicyYaml;
}

} // namespace

void PolicyPane::chooseFile()
{
    auto* dialog = new QFileDialog(window(), tr("Open a policy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Policies (*.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PolicyPane::openFile);
    dialog->open();
}

void PolicyPane::openFile(const QString& path)
{
    if (live()) {
        takePolicyFile(path, *live(), this, [this](TakenPolicy taken) { take(std::move(taken)); });
    }
}

void PolicyPane::paste()
{
    const auto text = utf8(QApplication::clipboard()->text());
    if (live() && !text.empty()) {
        takePolicyText(tr("pasted.yaml"), copyBytes(asBytes(text)), *live(), this,
            [this](TakenPolicy taken) { take(std::move(taken)); });
    }
}

void PolicyPane::take(TakenPolicy taken)
{
    if (taken.problem) {
        m_refused->setText(refusal(taken));
        m_refused->show();
        live() && live()->stepper().inputs().hasPolicy
            ? showContent()
            : showEmpty(refusal(taken), m_actions.find(QStringLiteral("policy.open")));
        return;
    }
    if (live()) {
        m_refused->hide();
        // Into the case as it is now: something else may have been edited while the file was read.
        auto next = live()->kept();
        next.hasPolicy = true;
        next.policy = std::move(taken.changed.policy);
        next.policyName = std::move(taken.changed.policyName);
        live()->edit(tr("Open the policy %1").arg(taken.name), std::move(next), taken.loaded);
    }
}

void PolicyPane::remove()
{
    if (live()) {
        auto next = live()->kept();
        next.hasPolicy = false;
        next.policy.clear();
        next.policyName.clear();
        live()->edit(tr("Remove the policy"), std::move(next));
    }
}

bool PolicyPane::eventFilter(QObject* object, QEvent* event)
{
    if ((object == m_text || object == this)
        && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste)) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                m_actions.find(QStringLiteral("policy.paste"))->trigger();
            }
            return true;
        }
    }
    return Pane::eventFilter(object, event);
}

void PolicyPane::dragEnterEvent(QDragEnterEvent* event)
{
    // Anything else is for the window to take in.
    if (live() && isPolicy(*event->mimeData())) {
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
}

void PolicyPane::dropEvent(QDropEvent* event)
{
    const auto* given = event->mimeData();
    if (!live() || !isPolicy(*given)) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    if (given->hasUrls()) {
        openFile(given->urls().front().toLocalFile());
    } else {
        takePolicyText(tr("dropped.yaml"), copyBytes(asBytes(utf8(given->text()))), *live(), this,
            [this](TakenPolicy taken) { take(std::move(taken)); });
    }
}

} // namespace attest::ui
