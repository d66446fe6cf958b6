// Builds the styles and scripts of the pages into target/frontend, from where Maven packages them as /assets/**.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { PurgeCSS } from 'purgecss';

const out = '../../../target/frontend';
const templates = '../resources/templates';

// krds-uiux 1.1.0 names its icons by a path with one img/ too many.
const krdsIcons = {
  name: 'krds-icons',
  setup(build) {
    build.onResolve({ filter: /\/img\/img\// }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('/img/img/', '/img/')),
    }));
  },
};

// The policy of the pages refuses styles in attributes; editor.css says the same.
const noInlineStyle = {
  name: 'no-inline-style',
  setup(build) {
    build.onLoad({ filter: /bpmn-js-properties-panel.dist.index\.esm\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(' style="height: 100%"', ''),
      loader: 'js',
    }));
  },
};

const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  assetNames: '[name]-[hash]',
  loader: { '.svg': 'dataurl', '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty' },
  logLevel: 'warning',
  minify: true,
  plugins: [krdsIcons, noInlineStyle],
  target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

await esbuild.build({
  ...common,
  entryPoints: [
    'src/staff.js',
    'src/builder.js',
    'src/respond.js',
    'src/print.js',
    'src/diagram.js',
    'src/diagram.css',
    'src/editor.js',
    'src/editor.css',
  ],
  format: 'iife',
  outdir: out,
});
await copyFile('src/favicon.svg', join(out, 'favicon.svg'));

// A design system brings half a megabyte of rules; a page gets those whose classes its templates name.
await style('src/staff.css', [`${templates}/**/*.html`, 'src/staff.js', 'src/builder.js']);
await style('src/respond.css', ['src/respond.js', `${templates}/respond/**/*.html`, `${templates}/fragments/**/*.html`, `${templates}/modeling/builder/test*.html`]);

async function style(entry, content) {
  const { outputFiles } = await esbuild.build({ ...common, entryPoints: [entry], outdir: out, write: false });
  for (const file of outputFiles) {
    await writeFile(file.path, file.path.endsWith('.css') ? await purge(file.text, content) : file.contents);
  }
}

async function purge(css, content) {
  const [{ css: purged }] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    fontFace: false,
    // Their last part comes from Java (Standing, Tones, Dates) or from htmx.
    safelist: { standard: [/^is-/, /^status-/, /^due-/, /^htmx-/] },
  });
  return purged;
}
