// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch_form.h"

#include "azure/policy_hints.h"
#include "base/ascii.h"
#include "session/awaited.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace attest::ui {
namespace {

using azure::FetchWay;
using azure::FetchWhat;
using azure::System;
using By = azure::IdentityChoice::By;

/// What a field was filled in with here: as long as it stands there, it follows what it was taken from.
constexpr char kSuggested[] = "suggested";

std::string trimmed(const QLineEdit* field)
{
    return field->isHidden() ? std::string() : utf8(field->text().trimmed());
}

} // namespace

FetchForm::FetchForm(AzureDesk& desk, OpenCases& cases, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_cases(cases)
    , m_form(new QFormLayout(this))
    , m_what(choiceBox("what"))
    , m_way(choiceBox("way"))
    , m_identity(choiceBox("whichIdentity"))
    , m_system(choiceBox("system"))
    , m_choose(new QPushButton(tr("Ch&oose…")))
{
    m_form->setContentsMargins(kPadding, kPadding, kPadding, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    addRow(*m_form, tr("&What"), m_what);
    addRow(*m_form, tr("&From"), m_way);
    m_machine = line("machine", tr("&Machine"), tr("Its resource id: the explorer has it"));
    addRow(*m_form, tr("It r&uns"), m_system);
    m_host = line("host", tr("&Host"), tr("As ssh knows it: name, user@name"));
    m_pod = line("pod", tr("&Pod"), {});
    m_nameSpace = line("nameSpace", tr("&Namespace"), tr("Empty: that of the context"));
    m_container = line("container", tr("C&ontainer"), tr("Empty: the pod's first"));
    m_context = line("context", tr("Conte&xt"), tr("Of kubectl; empty: the current one"));
    m_file = line("evidenceFile", tr("Fi&le"), tr("What a metadata service answered"));
    m_choose->setObjectName(QStringLiteral("chooseEvidence"));
    m_form->addRow(QString(), m_choose);
    m_nonce = line("nonce", tr("C&hallenge"), tr("Empty: a new one each time"));
    m_domain = line("tenantDomain", tr("Ten&ant domain"),
        tr("A key of the policy's tenants, as agents have it"));
    m_audience = line("fetchAudience", tr("&Audience"), {});
    addRow(*m_form, tr("I&dentity"), m_identity);
    m_identityValue = line("identityValue", tr("&Its id"), {});
    setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    addChoices();
    for (auto* box : {m_what, m_way, m_identity, m_system}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FetchForm::follow);
    }
    connect(m_choose, &QPushButton::clicked, this, &FetchForm::chooseFile);
    connect(&desk, &AzureDesk::standingChanged, this, &FetchForm::follow);
    connect(&cases, &OpenCases::shownChanged, this, &FetchForm::awaitMachine);
    connect(&cases, &OpenCases::shownChanged, this, &FetchForm::follow);
    awaitMachine();
    follow();
}

QLineEdit* FetchForm::line(const char* name, const QString& label, const QString& hint)
{
    auto* field = textField(name, hint);
    addRow(*m_form, label, field);
    connect(field, &QLineEdit::textChanged, this, &FetchForm::changed);
    return field;
}

void FetchForm::addChoices()
{
    m_what->addItem(tr("Attested document, for azure_imds"), static_cast<int>(FetchWhat::Attested));
    m_what->addItem(
        tr("Token of a managed identity, for azure_msi"), static_cast<int>(FetchWhat::Token));
    m_way->addItem(tr("This machine"), static_cast<int>(FetchWay::Imds));
    m_way->addItem(
        tr("A machine of Azure, by run-command"), static_cast<int>(FetchWay::RunCommand));
    m_way->addItem(tr("A host, by ssh"), static_cast<int>(FetchWay::Ssh));
    m_way->addItem(tr("A pod, by kubectl exec"), static_cast<int>(FetchWay::Kubectl));
    m_way->addItem(tr("A file"), static_cast<int>(FetchWay::File));
    m_system->addItem(tr("Linux: by its shell"), static_cast<int>(System::Linux));
    m_system->addItem(tr("Windows: by PowerShell"), static_cast<int>(System::Windows));
    m_identity->addItem(tr("The one that there is"), static_cast<int>(By::Only));
    m_identity->addItem(tr("By client id"), static_cast<int>(By::ClientId));
    m_identity->addItem(tr("By object id"), static_cast<int>(By::ObjectId));
    m_identity->addItem(tr("By resource id"), static_cast<int>(By::ResourceId));
}

void FetchForm::useMachine(const QString& id, System system)
{
    m_way->setCurrentIndex(m_way->findData(static_cast<int>(FetchWay::RunCommand)));
    m_system->setCurrentIndex(m_system->findData(static_cast<int>(system)));
    m_machine->setText(id);
}

void FetchForm::hold(bool held)
{
    m_held = held;
    setEnabled(!held);
    if (!held) {
        awaitMachine();
        follow();
    }
}

void FetchForm::follow()
{
    const auto way = static_cast<FetchWay>(m_way->currentData().toInt());
    const bool token = static_cast<FetchWhat>(m_what->currentData().toInt()) == FetchWhat::Token;
    showRow(*m_form, m_machine, way == FetchWay::RunCommand);
    showRow(*m_form, m_system, way == FetchWay::RunCommand);
    showRow(*m_form, m_host, way == FetchWay::Ssh);
    for (auto* field : {m_pod, m_nameSpace, m_container, m_context}) {
        showRow(*m_form, field, way == FetchWay::Kubectl);
    }
    const bool file = way == FetchWay::File;
    showRow(*m_form, m_file, file);
    showRow(*m_form, m_choose, file);
    showRow(*m_form, m_nonce, !token);
    m_nonce->setPlaceholderText(
        file ? tr("Empty: any is taken") : tr("Empty: a new one each time"));
    showRow(*m_form, m_domain, !token);
    showRow(*m_form, m_audience, token && !file);
    showRow(*m_form, m_identity, token && !file);
    showRow(*m_form, m_identityValue,
        token && !file && static_cast<By>(m_identity->currentData().toInt()) != By::Only);
    suggest();
    emit changed();
}

// The case of a login waits for what its machine alone can give: that this machine is it, nobody said.
void FetchForm::awaitMachine()
{
    if (m_held) {
        return;
    }
    const auto* live = m_cases.shown();
    const bool waits = live && session::awaitedBy(live->kept());
    if (waits == std::exchange(m_waits, waits)) {
        return;
    }
    const auto here = m_way->findData(static_cast<int>(FetchWay::Imds));
    const auto there = m_way->findData(static_cast<int>(FetchWay::RunCommand));
    const bool chosen = m_machine->text() != m_machine->property(kSuggested).toString();
    if (waits && m_way->currentIndex() == here) {
        m_way->setCurrentIndex(there);
    } else if (!waits && m_way->currentIndex() == there && !chosen) {
        m_way->setCurrentIndex(here);
    }
}

// What nobody has typed over follows the account and the policy of the open case.
void FetchForm::suggest()
{
    if (m_held) {
        return;
    }
    const auto account = m_desk.account();
    const auto tenant = account && isGuid(account->tenant) ? account->tenant : std::string();
    const auto* live = m_cases.shown();
    const auto awaited = live ? session::awaitedBy(live->kept()) : std::nullopt;
    const std::pair<QLineEdit*, QString> usual[]{{m_audience, usualAudience(live, tenant)},
        {m_domain, usualDomain(live)},
        {m_machine, awaited ? QString::fromStdString(awaited->machine) : QString()}};
    for (const auto& [field, text] : usual) {
        if (field->text() == field->property(kSuggested).toString()) {
            const QSignalBlocker quiet(field);
            field->setText(text);
            field->setProperty(kSuggested, text);
        }
    }
}

std::string FetchForm::tenantDomain() const
{
    return trimmed(m_domain);
}

QString FetchForm::file() const
{
    return m_file->isHidden() ? QString() : m_file->text().trimmed();
}

void FetchForm::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Evidence out of a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Documents and tokens (*.json *.jwt *.txt *.p7b *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

azure::FetchOrder FetchForm::order() const
{
    azure::FetchOrder order;
    order.what = static_cast<FetchWhat>(m_what->currentData().toInt());
    order.way = static_cast<FetchWay>(m_way->currentData().toInt());
    order.nonce = trimmed(m_nonce);
    order.resource = trimmed(m_audience);
    if (!m_identityValue->isHidden()) {
        order.identity
            = {static_cast<By>(m_identity->currentData().toInt()), trimmed(m_identityValue)};
    }
    order.machineId = trimmed(m_machine);
    order.system = static_cast<System>(m_system->currentData().toInt());
    order.host = trimmed(m_host);
    order.pod = trimmed(m_pod);
    order.nameSpace = trimmed(m_nameSpace);
    order.container = trimmed(m_container);
    order.context = trimmed(m_context);
    return order;
}

} // namespace attest::ui
