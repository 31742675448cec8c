// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_form.h"

#include "azure/azure_words.h"
#include "azure/connection_rules.h"
#include "azure/private_authorities.h"
#include "base/limits.h"
#include "live/announce.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QFile>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

using Kind = azure::CredentialKind;
using Is = azure::Credential::IdentityIs;

QString textOf(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string trimmed(const QLineEdit* field)
{
    return utf8(field->text().trimmed());
}

} // namespace

ConnectionForm::ConnectionForm(AzureDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_form(new QFormLayout)
    , m_cloud(choiceBox("cloud", tr("Cloud")))
    , m_credential(choiceBox("credential", tr("Credential")))
    , m_identityIs(choiceBox("identityIs", tr("Which identity")))
    , m_proxy(choiceBox("proxy", tr("Proxy")))
    , m_choose(new QPushButton(tr("C&hoose…")))
    , m_trustFile(new QPushButton(tr("From a file…")))
    , m_trustNone(new QPushButton(tr("Trust none")))
    , m_save(new QPushButton(tr("Sa&ve")))
    , m_kept(plainLabel("kept"))
    , m_trusted(plainLabel("trusted"))
    , m_problem(plainLabel("problem"))
{
    setAccessibleName(tr("Connection"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    addChoices();
    m_name = line("name", tr("&Name"));
    addRow(*m_form, tr("C&loud"), m_cloud);
    m_tenant = line("tenant", tr("&Tenant"), tr("Id or domain; empty: that of the account"));
    addRow(*m_form, tr("C&redential"), m_credential);
    m_clientId = line("clientId", tr("Client &id"), tr("Of the application that signs in"));
    m_file = line("file", tr("&File"));
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_form->addRow(QString(), m_choose);
    addRow(*m_form, tr("&Which identity"), m_identityIs);
    m_identity = line("identity", tr("I&dentity"));
    m_secret = line("secret", tr("S&ecret"), tr("Nothing typed: what is kept stays"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_kept->setFont(smallFont(font()));
    m_kept->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(QString(), m_kept);
    addRow(*m_form, tr("&Proxy"), m_proxy);
    m_proxyUrl = line("proxyUrl", tr("Proxy's &address"), QStringLiteral("http://proxy:3128"));
    m_authority = line("authority", tr("Sign-in service"));
    m_arm = line("arm", tr("Resource Manager"));
    m_audience = line("armAudience", tr("Its audience"));
    m_graph = line("graph", tr("Graph"));
    m_metadata = line("metadata", tr("Metadata service"));
    m_form->addRow(tr("Private authority"), authoritiesPart());

    m_save->setObjectName(QStringLiteral("save"));
    m_problem->hide();
    layOut();

    connect(m_cloud, &QComboBox::activated, this, &ConnectionForm::useCloud);
    connect(m_credential, &QComboBox::currentIndexChanged, this, &ConnectionForm::follow);
    connect(m_identityIs, &QComboBox::currentIndexChanged, this, &ConnectionForm::follow);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &ConnectionForm::follow);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        chooseFile(tr("Choose a file"), [this](const QString& path) { m_file->setText(path); });
    });
    connect(m_trustFile, &QPushButton::clicked, this, [this] {
        chooseFile(tr("Choose the authority's certificate"),
            [this](const QString& path) { trustFile(path); });
    });
    connect(m_trustNone, &QPushButton::clicked, this, [this] { trust({}); });
    connect(m_save, &QPushButton::clicked, this, &ConnectionForm::save);
    connect(&desk, &AzureDesk::secretsChanged, this, &ConnectionForm::tellSecrets);
    tellSecrets();
}

// A private cloud signs for itself; Azure's own services need nothing here.
QWidget* ConnectionForm::authoritiesPart()
{
    auto* part = new QWidget;
    m_trustFile->setObjectName(QStringLiteral("trustFile"));
    m_trustFile->setAccessibleName(tr("Trust a private authority from a file"));
    m_trustNone->setObjectName(QStringLiteral("trustNone"));
    m_trustNone->setAccessibleName(tr("Trust no private authority"));
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_trusted, 1);
    row->addWidget(m_trustNone);
    row->addWidget(m_trustFile);
    return part;
}

void ConnectionForm::trust(std::string pem)
{
    m_authorities = std::move(pem);
    QStringList names;
    for (const auto& each : azure::authorityNames(m_authorities)) {
        names << shown(each, 200);
    }
    m_trusted->setText(names.isEmpty()
            ? tr("None: those that this machine trusts")
            : tr("Also trusted: %1").arg(names.join(QStringLiteral("; "))));
    m_trustNone->setVisible(!names.isEmpty());
}

void ConnectionForm::trustFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(tr("%1 cannot be read: %2").arg(shown(utf8(path)), file.errorString()));
        return;
    }
    const auto bytes = file.read(static_cast<qint64>(kLimits.evidenceBytes)).toStdString();
    auto found = azure::authoritiesIn(asBytes(bytes));
    tell(found ? QString() : sentenceOf(found.problem()));
    if (found) {
        trust(*std::move(found));
    }
}

void ConnectionForm::tell(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        announce(*m_problem, problem);
    }
}

// The fields scroll; what keeps them, and why it does not, is always in sight.
void ConnectionForm::layOut()
{
    const int wide = fontMetrics().averageCharWidth() * 110;
    auto* fields = new QWidget;
    fields->setMaximumWidth(wide);
    auto* inner = new QVBoxLayout(fields);
    inner->setContentsMargins(kPadding, kPadding, kPadding, 2 * kGrid);
    inner->addLayout(m_form);
    inner->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    m_problem->setMaximumWidth(wide);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    foot->setSpacing(2 * kGrid);
    foot->addWidget(m_problem);
    foot->addLayout(buttons);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(scroll, 1);
    lines->addWidget(new Rule);
    lines->addLayout(foot);
}

QLineEdit* ConnectionForm::line(const char* name, const QString& label, const QString& hint)
{
    auto* field = textField(name, hint);
    addRow(*m_form, label, field);
    connect(field, &QLineEdit::returnPressed, this, &ConnectionForm::save);
    return field;
}

void ConnectionForm::addChoices()
{
    for (const auto& each : policy::allClouds()) {
        m_cloud->addItem(own(each.name), static_cast<int>(each.cloud));
    }
    for (const auto kind : {Kind::Browser, Kind::DeviceCode, Kind::ClientSecret, Kind::Certificate,
             Kind::FederatedToken, Kind::ManagedIdentity, Kind::AzureCli}) {
        m_credential->addItem(credentialText(kind), static_cast<int>(kind));
    }
    m_identityIs->addItem(tr("The one that there is"), static_cast<int>(Is::None));
    m_identityIs->addItem(tr("By client id"), static_cast<int>(Is::ClientId));
    m_identityIs->addItem(tr("By object id"), static_cast<int>(Is::ObjectId));
    m_identityIs->addItem(tr("By resource id"), static_cast<int>(Is::ResourceId));
    m_proxy->addItem(tr("As the system has it"), static_cast<int>(net::Proxy::Kind::System));
    m_proxy->addItem(tr("None"), static_cast<int>(net::Proxy::Kind::None));
    m_proxy->addItem(tr("This one"), static_cast<int>(net::Proxy::Kind::Explicit));
}

void ConnectionForm::show(const azure::Connection& connection)
{
    m_shown = connection;
    const auto& to = connection.endpoints;
    const auto& by = connection.credential;
    const std::pair<QLineEdit*, const std::string&> fields[]{{m_name, connection.name},
        {m_tenant, connection.tenant}, {m_clientId, by.clientId}, {m_file, by.file},
        {m_identity, by.identity}, {m_proxyUrl, connection.proxy.url}, {m_authority, to.authority},
        {m_arm, to.arm}, {m_audience, to.armAudience}, {m_graph, to.graph},
        {m_metadata, to.metadata}};
    for (const auto& [field, value] : fields) {
        field->setText(textOf(value));
        field->setCursorPosition(0);
    }
    m_secret->clear();
    m_cloud->setCurrentIndex(m_cloud->findData(static_cast<int>(connection.cloud)));
    m_credential->setCurrentIndex(m_credential->findData(static_cast<int>(by.kind)));
    m_identityIs->setCurrentIndex(m_identityIs->findData(static_cast<int>(by.identityIs)));
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(connection.proxy.kind)));
    m_problem->hide();
    trust(connection.extraCaPem);
    follow();
    m_save->setEnabled(!connection.lab);
    m_save->setToolTip(connection.lab ? tr("A simulated tenant is as it was started") : QString());
}

azure::Connection ConnectionForm::written() const
{
    auto connection = m_shown;
    connection.name = trimmed(m_name);
    connection.cloud = static_cast<policy::Cloud>(m_cloud->currentData().toInt());
    connection.endpoints = {trimmed(m_authority), trimmed(m_arm), trimmed(m_audience),
        trimmed(m_graph), trimmed(m_metadata)};
    connection.tenant = trimmed(m_tenant);
    connection.extraCaPem = m_authorities;
    auto& by = connection.credential;
    by.kind = static_cast<Kind>(m_credential->currentData().toInt());
    const auto of
        = [](const QLineEdit* field) { return field->isHidden() ? std::string() : trimmed(field); };
    by.clientId = of(m_clientId);
    by.file = of(m_file);
    by.identityIs = m_identityIs->isHidden() ? Is::None
                                             : static_cast<Is>(m_identityIs->currentData().toInt());
    by.identity = of(m_identity);
    connection.proxy.kind = static_cast<net::Proxy::Kind>(m_proxy->currentData().toInt());
    connection.proxy.url = of(m_proxyUrl);
    return connection;
}

void ConnectionForm::follow()
{
    const auto kind = static_cast<Kind>(m_credential->currentData().toInt());
    const bool managed = kind == Kind::ManagedIdentity;
    showRow(*m_form, m_clientId, !managed && kind != Kind::AzureCli);
    showRow(*m_form, m_file, kind == Kind::Certificate || kind == Kind::FederatedToken);
    showRow(*m_form, m_choose, !m_file->isHidden());
    showRow(*m_form, m_identityIs, managed);
    showRow(*m_form, m_identity,
        managed && static_cast<Is>(m_identityIs->currentData().toInt()) != Is::None);
    showRow(*m_form, m_secret, kind == Kind::ClientSecret || kind == Kind::Certificate);
    showRow(*m_form, m_kept,
        !m_secret->isHidden() || kind == Kind::Browser || kind == Kind::DeviceCode);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_secret))) {
        label->setText(kind == Kind::Certificate ? tr("Passphras&e") : tr("S&ecret"));
        m_secret->setAccessibleName(label->text().remove(u'&'));
    }
    showRow(*m_form, m_proxyUrl,
        static_cast<net::Proxy::Kind>(m_proxy->currentData().toInt())
            == net::Proxy::Kind::Explicit);
}

// Whoever chooses a cloud wants its addresses; edited ones are edited again.
void ConnectionForm::useCloud()
{
    const auto to = azure::endpointsOf(static_cast<policy::Cloud>(m_cloud->currentData().toInt()));
    m_authority->setText(textOf(to.authority));
    m_arm->setText(textOf(to.arm));
    m_audience->setText(textOf(to.armAudience));
    m_graph->setText(textOf(to.graph));
    m_metadata->setText(textOf(to.metadata));
}

void ConnectionForm::chooseFile(const QString& what, std::function<void(const QString&)> take)
{
    auto* dialog = new QFileDialog(this, what);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(take));
    dialog->open();
}

void ConnectionForm::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const auto connection = written();
    const auto problem = azure::unfitConnection(connection);
    tell(problem ? sentenceOf(*problem) : QString());
    if (problem) {
        return;
    }
    const auto secret = m_secret->isHidden() ? QString() : m_secret->text();
    m_secret->clear();
    m_shown = connection;
    m_desk.put(connection, secret);
    emit saved();
}

void ConnectionForm::tellSecrets()
{
    switch (m_desk.secrets()) {
    case AzureDesk::Secrets::Unknown:
        m_kept->setText(tr("Looking for the desktop's keychain…"));
        break;
    case AzureDesk::Secrets::Keychain:
        m_kept->setText(tr("Secrets are kept in the desktop's keychain, and nowhere else."));
        break;
    case AzureDesk::Secrets::Memory:
        m_kept->setText(m_desk.noKeychain()
                ? tr("Secrets are kept in memory until the window closes. %1")
                      .arg(sentenceOf(*m_desk.noKeychain()))
                : tr("Secrets are kept in memory until the window closes."));
        break;
    }
}

} // namespace attest::ui
