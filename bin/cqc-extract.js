#!/usr/bin/env node
import { start } from './load.js'

start()
